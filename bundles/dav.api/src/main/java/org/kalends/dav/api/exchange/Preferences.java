/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client prefers (RFC 7240, RFC 8144). {@code Brief: t} counts as {@code return=minimal}, {@code CalDAV-Timezones} (RFC 7809
 * section 3.1.2) as a preference of that name.
 *
 * @param tokens the preferences, lower case, blanks removed
 */
public record Preferences(Set<String> tokens) {
    /** A client that prefers nothing. */
    public static final Preferences NONE = new Preferences(Set.of());

    private static final String TIMEZONES = "caldav-timezones=";

    public Preferences {
        tokens = Set.copyOf(tokens);
    }

    /**
     * Reads the headers. Of a preference that is told twice the first one counts (RFC 7240 section 2).
     *
     * @param prefer values of {@code Prefer}
     * @param brief values of {@code Brief}
     */
    public static Preferences of(List<String> prefer, List<String> brief) {
        return of(prefer, brief, List.of());
    }

    /**
     * Reads the headers.
     *
     * @param prefer values of {@code Prefer}; of a preference that is told twice the first one counts (RFC 7240 section 2)
     * @param brief values of {@code Brief}
     * @param timezones values of {@code CalDAV-Timezones}
     * @since 1.2
     */
    public static Preferences of(List<String> prefer, List<String> brief, List<String> timezones) {
        Stream<String> all = Stream.of(
                        timezones.stream().map(value -> TIMEZONES + value),
                        prefer.stream().flatMap(value -> Arrays.stream(value.split("[,;]"))),
                        brief.stream()
                                .filter(value -> value.strip().equalsIgnoreCase("t"))
                                .map(value -> "return=minimal"))
                .flatMap(told -> told);
        Map<String, String> byName = all.map(
                        token -> token.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", ""))
                .collect(Collectors.toMap(token -> token.split("=", 2)[0], token -> token, (first, later) -> first));
        return new Preferences(Set.copyOf(byName.values()));
    }

    /** Whether what need not be said is left out. */
    public boolean minimal() {
        return tokens.contains("return=minimal");
    }

    /** Whether the new state is wanted in the answer of a write. */
    public boolean representation() {
        return tokens.contains("return=representation");
    }

    /** Whether a listing shall leave out the collection itself. */
    public boolean depthNoRoot() {
        return tokens.contains("depth-noroot");
    }

    /**
     * Whether definitions of time zones that everybody knows are wanted in objects (RFC 7809 section 3.1.2); empty when the
     * client does not say.
     *
     * @since 1.2
     */
    public Optional<Boolean> standardTimezones() {
        if (tokens.contains(TIMEZONES + "f")) {
            return Optional.of(false);
        }
        return tokens.contains(TIMEZONES + "t") ? Optional.of(true) : Optional.empty();
    }
}
