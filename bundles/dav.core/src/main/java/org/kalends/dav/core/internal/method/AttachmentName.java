/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.nio.charset.StandardCharsets;

/** The name that a browser gives to what it saves (RFC 6266). */
final class AttachmentName {
    private static final int MOST_CHARACTERS = 100;
    private static final String PLAIN = "!#$&+-.^_`|~";

    private AttachmentName() {}

    /**
     * The {@code Content-Disposition} of a file.
     *
     * @param fileName as people see it; what no file system has is left out
     */
    static String disposition(String fileName) {
        String name = kept(fileName);
        StringBuilder ascii = new StringBuilder();
        name.codePoints().forEach(point -> ascii.append(point < 0x7f && point != '%' ? (char) point : '_'));
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String kept(String fileName) {
        StringBuilder kept = new StringBuilder();
        fileName.codePoints()
                .filter(point -> !Character.isISOControl(point) && "\\/:*?\"<>|".indexOf(point) < 0)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        int excess = kept.codePointCount(0, kept.length()) - MOST_CHARACTERS;
        return excess > 0 ? kept.substring(kept.offsetByCodePoints(0, excess)) : kept.toString();
    }

    /** RFC 8187 section 3.2.1. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", octet));
        }
        return encoded.toString();
    }
}
