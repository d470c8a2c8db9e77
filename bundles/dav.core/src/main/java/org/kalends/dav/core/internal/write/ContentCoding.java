/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.util.Locale;
import java.util.Optional;

/**
 * Which answers are compressed (RFC 9110 section 8.4): text of some length, for clients that say they take gzip.
 *
 * <p>An answer that is compressed has the entity tag it would have uncompressed, so that it equals {@code DAV:getetag} and
 * goes into {@code If-Match} unchanged. What the tag cannot tell apart then is never mixed: {@code Vary} names the coding,
 * and no range is cut from what would be sent compressed.
 */
public final class ContentCoding {
    /** Answers up to this many octets go as they are. */
    public static final int SMALL = 1024;

    private ContentCoding() {}

    /**
     * Whether a client takes gzip (RFC 9110 section 12.5.3).
     *
     * @param acceptEncoding the value of {@code Accept-Encoding}; a client that sends none gets no coding
     */
    public static boolean acceptsGzip(Optional<String> acceptEncoding) {
        boolean any = false;
        for (String element : acceptEncoding.orElse("").toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = element.split(";");
            String coding = parts[0].strip();
            boolean wanted = weight(parts) > 0;
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return wanted;
            }
            any |= coding.equals("*") && wanted;
        }
        return any;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    // A weight that is none is taken for a refusal: uncompressed suits everybody
                    return 0;
                }
            }
        }
        return 1;
    }

    /**
     * Whether it is worth while.
     *
     * @param mediaType what is sent
     * @param length how many octets
     */
    public static boolean suits(String mediaType, long length) {
        String type = mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        boolean text = type.startsWith("text/")
                || type.equals("application/xml")
                || type.equals("application/json")
                || type.endsWith("+xml")
                || type.endsWith("+json");
        return text && length > SMALL;
    }
}
