/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.kalends.embedded.memory.Generations;

/**
 * How a text becomes a value. A type remembers what it has read, so types are constants; and it alone does, as values may be of
 * classes of a bundle that goes.
 *
 * @param <T> what values are; immutable
 */
public final class ValueType<T> {
    /** {@code true} or {@code false}, in any case. */
    public static final ValueType<Boolean> TRUTH = ValueType.of("true or false", ValueType::truth);

    /** A whole number of 32 bits. */
    public static final ValueType<Integer> INTEGER = ValueType.of("a whole number of 32 bits", Integer::valueOf);

    /** A whole number of 64 bits. */
    public static final ValueType<Long> NUMBER = ValueType.of("a whole number", Long::valueOf);

    /** Elements with commas between them, without surrounding blanks; empty ones are left out. */
    public static final ValueType<List<String>> LIST = ValueType.of("a list", ValueType::list);

    /**
     * A time as in ISO 8601 ({@code PT15M}), or whole numbers with the units {@code w d h m s ms} ({@code 1h 30m}), in
     * any case. {@code m} are minutes.
     */
    public static final ValueType<Duration> DURATION = ValueType.of("a duration such as 1h 30m", ValueType::duration);

    /** A regular expression. */
    public static final ValueType<Pattern> PATTERN = ValueType.of("a regular expression", Pattern::compile);

    /** A regular expression that is compared without case. */
    public static final ValueType<Pattern> PATTERN_IGNORING_CASE = ValueType.of(
            "a regular expression", text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));

    private static final int REMEMBERED = 1_000;
    private static final Pattern TIMES = Pattern.compile("(?i)(?:\\d{1,9}\\s*(?:ms|[wdhms])\\s*)+");
    private static final Pattern TIME = Pattern.compile("(?i)(\\d{1,9})\\s*(ms|[wdhms])");

    private final Generations<String, Reading<T>> known = new Generations<>(REMEMBERED);
    private final String wanted;
    private final Function<String, T> parser;

    private ValueType(String wanted, Function<String, T> parser) {
        this.wanted = wanted;
        this.parser = parser;
    }

    /**
     * What came of reading a text.
     *
     * @param value empty when the text is not of the type
     * @param problem why there is no value, to be put after the text: {@code is not a whole number}; else empty
     */
    public record Reading<T>(Optional<T> value, String problem) {}

    /**
     * A type of one's own, to be kept in a constant.
     *
     * @param wanted what a text should be, for the log: {@code a whole number}
     * @param parser throws IllegalArgumentException or DateTimeException for any other text
     */
    public static <T> ValueType<T> of(String wanted, Function<String, T> parser) {
        return new ValueType<>(wanted, parser);
    }

    /** The constants of an enumeration, in any case, with {@code -} or {@code _}. */
    public static <E extends Enum<E>> ValueType<E> oneOf(Class<E> constants) {
        List<String> names = Arrays.stream(constants.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return new ValueType<>(
                "one of " + String.join(", ", names),
                text -> Enum.valueOf(constants, text.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Reads a text; surrounding blanks do not matter. */
    public Reading<T> read(String text) {
        return known.find(text).orElseGet(() -> {
            Reading<T> reading = parse(text);
            known.put(text, reading);
            return reading;
        });
    }

    private Reading<T> parse(String text) {
        try {
            return new Reading<>(Optional.of(parser.apply(text.strip())), "");
        } catch (PatternSyntaxException e) {
            return new Reading<>(
                    Optional.empty(), "is not " + wanted + ": " + e.getDescription() + " at index " + e.getIndex());
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Reading<>(Optional.empty(), "is not " + wanted);
        }
    }

    private static Boolean truth(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw new IllegalArgumentException(text);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    private static Duration duration(String text) {
        if (text.toUpperCase(Locale.ROOT).startsWith("P")) {
            return Duration.parse(text);
        }
        if (!TIMES.matcher(text).matches()) {
            throw new DateTimeParseException("no unit that is known", text, 0);
        }
        return TIME.matcher(text)
                .results()
                .map(time -> time(Long.parseLong(time.group(1)), time.group(2)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration time(long amount, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "w" -> Duration.ofDays(7 * amount);
            case "d" -> Duration.ofDays(amount);
            case "h" -> Duration.ofHours(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMillis(amount);
        };
    }

    @Override
    public String toString() {
        return wanted;
    }
}
