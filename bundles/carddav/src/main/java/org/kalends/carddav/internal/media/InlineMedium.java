/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.media;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.storage.api.Octets;

/**
 * A picture, sound or key that a line itself has, as it stands there: Base64 (RFC 2426 section 2.4.1), or a {@code data:}
 * address of it (RFC 2397), which is the form of version 4.0.
 *
 * @param claimed the media type the line says
 * @param base64 the octets, without blanks
 */
public record InlineMedium(Optional<String> claimed, String base64) {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";
    private static final int BEGINNING = 24;
    private static final String BLANKS = " \t\r\n";

    /** What a line has; empty when it has none, or only says where it is. */
    public static Optional<InlineMedium> of(ContentLine line) {
        String value = EscapedText.unescaped(line.value().strip());
        if (value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return ofData(value.substring(SCHEME.length()));
        }
        return isEncoded(line)
                ? Optional.of(new InlineMedium(MediumType.claimed(line), withoutBlanks(value)))
                : Optional.empty();
    }

    private static Optional<InlineMedium> ofData(String data) {
        int comma = data.indexOf(',');
        int end = comma - BASE64.length();
        if (end < 0 || !data.regionMatches(true, end, BASE64, 0, BASE64.length())) {
            return Optional.empty();
        }
        int semicolon = data.indexOf(';');
        String type = data.substring(0, semicolon).strip().toLowerCase(Locale.ROOT);
        return Optional.of(new InlineMedium(
                Optional.of(type).filter(said -> !said.isEmpty()), withoutBlanks(data.substring(comma + 1))));
    }

    static boolean isEncoded(ContentLine line) {
        return line.has(Parameter.ENCODING, "b")
                || line.has(Parameter.ENCODING, "base64")
                || line.has("", "b")
                || line.has("", "base64");
    }

    /** A picture is by far the longest that a card has: nothing is made of it where nothing need be, and looking for a blank is quick. */
    private static String withoutBlanks(String text) {
        if (BLANKS.chars().noneMatch(blank -> text.indexOf(blank) >= 0)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> BLANKS.indexOf(c) < 0).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** The octets; empty when they are none or no Base64. */
    Optional<Octets> octets() {
        return decoded(base64);
    }

    private static Optional<Octets> decoded(String base64) {
        try {
            byte[] octets = Base64.getDecoder().decode(base64);
            return octets.length == 0 ? Optional.empty() : Optional.of(Octets.of(octets));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what is no Base64 is no medium
        }
    }

    /** What it is: what its first octets show, else what the line says. */
    public Optional<String> mediaType() {
        String beginning = base64.substring(0, Math.min(BEGINNING, base64.length()));
        return decoded(beginning).flatMap(Medium::shown).or(this::claimed);
    }
}
