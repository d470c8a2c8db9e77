/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One value of a form (OSGi Compendium 105.7).
 *
 * @param id its name in the configuration
 * @param type {@code Integer}, {@code Long}, {@code Boolean}, {@code String} or {@code Password}
 * @param several whether it is a list
 * @param least the least number, or length of a text
 * @param most the greatest number, or length of a text
 * @param options what it may be, if not anything
 */
record Attribute(
        String id, String type, boolean several, Optional<Long> least, Optional<Long> most, List<String> options) {
    private static final String HIDDEN = "(not shown)";
    private static final int LONGEST_SHOWN = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** The value that a text stands for: an {@code Integer}, a {@code Long}, a {@code Boolean} or a {@code String}. */
    Object read(String text, Optional<Check> check) throws UnfitException {
        Optional<Object> value =
                switch (type) {
                    case "Integer" -> number(text)
                            .filter(number -> number == number.intValue())
                            .map(Long::intValue);
                    case "Long" -> number(text).map(Object.class::cast);
                    case "Boolean" -> truth(text);
                    default -> text(text)
                            .filter(any -> check.isEmpty() || check.get().fits().test(text));
                };
        return value.orElseThrow(
                () -> new UnfitException("%s=%s: it must be %s".formatted(id, shown(text), wanted(check))));
    }

    private Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text)).filter(this::isWithinBounds);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Texts stand in header fields, in the log and in names of files: no control characters. */
    private Optional<Object> text(String text) {
        boolean fits = options.isEmpty() || options.contains(text);
        boolean oneLine = text.chars().noneMatch(Character::isISOControl);
        return Optional.<Object>of(text).filter(any -> fits && oneLine && isWithinBounds(text.length()));
    }

    private boolean isWithinBounds(long number) {
        return least.stream().allMatch(bound -> number >= bound)
                && most.stream().allMatch(bound -> number <= bound);
    }

    /** What would be right. */
    String wanted(Optional<Check> check) {
        return switch (type) {
            case "Integer", "Long" -> "a whole number" + bounds();
            case "Boolean" -> "true or false";
            default -> options.isEmpty() ? wantedText(check) : "one of " + String.join(", ", options);
        };
    }

    private String bounds() {
        return least.map(bound -> " from " + bound).orElse("")
                + most.map(bound -> " to " + bound).orElse("");
    }

    private String wantedText(Optional<Check> check) {
        String length =
                most.map(bound -> ", of at most " + bound + " characters").orElse("");
        return check.map(Check::wanted).orElse("a text of one line") + length;
    }

    /** How a value is shown to people: in one line of the log. */
    String shown(Object value) {
        if (type.equals("Password")) {
            return HIDDEN;
        }
        String text = value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
        String line = CONTROL.matcher(text).replaceAll("?");
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "..." : line;
    }
}
