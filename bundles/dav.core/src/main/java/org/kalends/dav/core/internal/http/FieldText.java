/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of header fields. Containers tell their octets as ISO 8859-1 (RFC 9110 section 5.5 leaves open what they mean);
 * clients that do not escape an address, as in {@code Destination}, send it in UTF-8.
 */
final class FieldText {
    private static final int LAST_OF_ASCII = 0x7f;
    private static final int LAST_OF_LATIN = 0xff;

    private FieldText() {}

    /** The values as the client meant them. */
    static List<String> of(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!isAscii(values.get(i))) {
                return values.stream().map(FieldText::of).toList();
            }
        }
        return values;
    }

    /** As nearly all are; asked of each field of each request. */
    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > LAST_OF_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String of(String value) {
        if (isAscii(value) || value.chars().anyMatch(octet -> octet > LAST_OF_LATIN)) {
            return value;
        }
        ByteBuffer octets = ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException e) {
            // Not UTF-8, so that the container was right
            return value;
        }
    }
}
