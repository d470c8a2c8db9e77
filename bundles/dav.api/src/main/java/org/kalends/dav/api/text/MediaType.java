/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A media type, or a range of them with {@code *} (RFC 9110 sections 8.3.1, 12.5.1).
 *
 * @param type the type and the subtype, lower case: {@code text/vcard}
 * @param parameters values by name, both as they were written but for names in lower case and quotes taken away
 * @since 1.1
 */
public record MediaType(String type, Map<String, String> parameters) {
    public MediaType {
        Objects.requireNonNull(type, "type");
        parameters = Map.copyOf(parameters);
    }

    /** Reads one. A parameter without a value is left out; whatever is no media type is one that equals no other. */
    public static MediaType of(String text) {
        String[] parts = text.split(";");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                String name = parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.putIfAbsent(
                        name, unquoted(parts[i].substring(equals + 1).strip()));
            }
        }
        return new MediaType(parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The value of a parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Whether it is of this type, whatever the parameters. */
    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    /**
     * Whether this range has a type in it. The character set is none of its concern, as everything is UTF-8 here, nor is a quality.
     *
     * @param offered a type without {@code *}
     */
    public boolean includes(MediaType offered) {
        return includesType(offered.type)
                && parameters.entrySet().stream()
                        .filter(each ->
                                !each.getKey().equals("q") && !each.getKey().equals("charset"))
                        .allMatch(each -> each.getValue().equalsIgnoreCase(offered.parameters.get(each.getKey())));
    }

    private boolean includesType(String offered) {
        boolean whole = type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1));
        return type.equals("*/*") || whole || type.equals(offered);
    }

    /** As it is written in a header, parameters in the order of their names. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type);
        parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each ->
                        text.append("; ").append(each.getKey()).append('=').append(each.getValue()));
        return text.toString();
    }
}
