/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.media;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;

/** Media types in parameters: whole ones in version 4.0, the end of one in TYPE in 3.0 (RFC 2426 section 3.1.4). */
public final class MediumType {
    /** Values of TYPE that say nothing of the medium. */
    static final Set<String> OF_OTHER_MEANING = Set.of("pref", "home", "work");

    private static final Map<String, String> SHORT =
            Map.of("application/pgp-keys", "PGP", "application/pkix-cert", "X509");

    private MediumType() {}

    /** What the parameters of a line say that it is, lower case. */
    public static Optional<String> claimed(ContentLine line) {
        return Stream.of(Parameter.MEDIATYPE, Parameter.TYPE, "")
                .flatMap(line::values)
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !OF_OTHER_MEANING.contains(value))
                .filter(value -> !Set.of("", "b", "base64").contains(value))
                .map(value -> value.contains("/") ? value : whole(line.name(), value))
                .findFirst();
    }

    private static String whole(String property, String end) {
        return switch (property) {
            case "SOUND" -> "audio/" + end;
            case "KEY" -> keyType(end);
            default -> end.equals("jpg") ? "image/jpeg" : "image/" + end;
        };
    }

    private static String keyType(String end) {
        return switch (end) {
            case "pgp" -> "application/pgp-keys";
            case "x509" -> "application/pkix-cert";
            default -> "application/" + end;
        };
    }

    /** What stands in TYPE; empty when nothing is known. */
    static Optional<String> inShort(String mediaType) {
        return mediaType.equals(Medium.UNKNOWN)
                ? Optional.empty()
                : Optional.of(SHORT.getOrDefault(
                        mediaType,
                        mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT)));
    }
}
