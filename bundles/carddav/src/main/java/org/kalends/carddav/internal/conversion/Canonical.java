/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kalends.carddav.internal.media.InlineMedium;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.carddav.internal.text.ValueTypes;

/**
 * What a line says, however it is written: two lines with the same canonical form mean the same. Clients write lines anew
 * with other folds, groups, cases and orders of parameters.
 */
final class Canonical {
    private static final Set<String> DATES =
            Set.of("BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "DEATHDATE", "X-DEATHDATE", "REV");
    private static final Set<String> MEDIA = Set.of("PHOTO", "LOGO", "SOUND", "KEY");
    private static final Set<String> STRUCTURED = Set.of("N", "ADR", "ORG");

    /** Types of values that the form of a value shows, each version with names of its own; nor does it matter whether the usual type is told. */
    private static final Set<String> SELF_EVIDENT = Set.of(
            "date", "date-time", "date-and-or-time", "timestamp", "binary", "phone-number", "vcard", "utc-offset");

    private static final int DIGEST_OCTETS = 8;

    private Canonical() {}

    /** Whether two lines of one version say the same. */
    static boolean same(ContentLine one, ContentLine other) {
        return of(one).equals(of(other));
    }

    static String of(ContentLine line) {
        Set<String> parameters = new TreeSet<>();
        for (Parameter parameter : line.parameters()) {
            String name = parameter.is("") ? Parameter.TYPE : parameter.name();
            for (String value : parameter.values()) {
                // A list in quotation marks is what many write for several values
                String[] parts = name.equals(Parameter.TYPE) ? value.split(",") : new String[] {value};
                Arrays.stream(parts)
                        .map(part -> lowerCased(name, part))
                        .filter(part -> counts(line, name, part))
                        .forEach(part -> parameters.add(name + '=' + part));
            }
        }
        return line.name() + '\n' + String.join("\n", parameters) + "\n\n" + value(line);
    }

    private static String lowerCased(String parameter, String value) {
        boolean word = Set.of(Parameter.TYPE, Parameter.VALUE, "LANGUAGE").contains(parameter);
        return word ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static boolean counts(ContentLine line, String parameter, String value) {
        boolean medium = MEDIA.contains(line.name());
        return switch (parameter) {
            case Parameter.VALUE -> !(SELF_EVIDENT.contains(value)
                    || ValueTypes.ofProperty(line.name()).equals(Optional.of(value)));
            case Parameter.TYPE -> !medium || Set.of("pref", "home", "work").contains(value);
            case Parameter.ENCODING, Parameter.MEDIATYPE -> !medium;
            case DateValue.OMIT_YEAR -> !DATES.contains(line.name());
            default -> true;
        };
    }

    /** What the value says. */
    static String value(ContentLine line) {
        if (MEDIA.contains(line.name())) {
            return InlineMedium.of(line).map(InlineMedium::base64).orElseGet(line::text);
        }
        if (DATES.contains(line.name())) {
            return date(line);
        }
        String text = line.text();
        if (STRUCTURED.contains(line.name())) {
            return withoutTrailing(';', text);
        }
        if (line.is("GEO")) {
            return text.replaceFirst("^(?i:geo:)", "").replace(',', ';');
        }
        return line.is("TZ") ? text.replace(":", "") : text;
    }

    private static String date(ContentLine line) {
        String value = line.value().strip();
        Optional<String> omitted = line.parameter(DateValue.OMIT_YEAR).filter(value::startsWith);
        return value.substring(omitted.map(String::length).orElse(0))
                .replace("-", "")
                .replace(":", "");
    }

    private static String withoutTrailing(char c, String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == c) {
            end--;
        }
        return text.substring(0, end);
    }

    /** A short name for what a line says. */
    static String digest(ContentLine line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of(line).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
