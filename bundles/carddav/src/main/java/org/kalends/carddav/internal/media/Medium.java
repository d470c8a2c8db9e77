/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.storage.api.Octets;

/**
 * A picture or a sound.
 *
 * @param mediaType what it is, lower case; {@value #UNKNOWN} when nobody says and nothing shows it
 * @param octets the picture or the sound
 */
public record Medium(String mediaType, Octets octets) {
    /** The media type of which nothing is known. */
    public static final String UNKNOWN = "application/octet-stream";

    /** What cards carry, and browsers do not run. */
    private static final Pattern HARMLESS = Pattern.compile("(?:image|audio)/[a-z0-9][a-z0-9.+-]{0,100}");

    private static final String WEBP = "WEBP";
    private static final int WEBP_AT = 8;

    /**
     * A medium of which somebody says what it is. What it begins with has more weight: cameras and clients are often wrong.
     *
     * @param claimed a media type
     */
    static Medium of(Octets octets, Optional<String> claimed) {
        return new Medium(
                shown(octets)
                        .or(() -> claimed.map(type -> type.toLowerCase(Locale.ROOT))
                                .filter(type -> HARMLESS.matcher(type).matches()))
                        .orElse(UNKNOWN),
                octets);
    }

    /** What the first octets of a medium show. */
    static Optional<String> shown(Octets octets) {
        byte[] bytes = octets.toByteArray();
        String start =
                new String(bytes, 0, Math.min(bytes.length, WEBP_AT + WEBP.length()), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith("\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("GIF8")) {
            return Optional.of("image/gif");
        }
        return start.startsWith("RIFF") && start.endsWith(WEBP) ? Optional.of("image/webp") : Optional.empty();
    }
}
