/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.legacy;

import java.io.ByteArrayOutputStream;

/** The encoding of RFC 2045 section 6.7. */
final class QuotedPrintable {
    private static final int HEXADECIMAL = 16;

    private QuotedPrintable() {}

    /** What was encoded; an equals sign that encodes nothing stands for itself. */
    static byte[] decoded(byte[] encoded) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(encoded.length);
        int at = 0;
        while (at < encoded.length) {
            if (encoded[at] == '=' && at + 1 < encoded.length && encoded[at + 1] == '\n') {
                at += 2;
            } else if (encoded[at] == '=' && at + 2 < encoded.length && isHexadecimal(encoded, at + 1)) {
                octets.write(digit(encoded[at + 1]) * HEXADECIMAL + digit(encoded[at + 2]));
                at += 3;
            } else if (encoded[at] == '=' && at + 1 == encoded.length) {
                at++;
            } else {
                octets.write(encoded[at]);
                at++;
            }
        }
        return octets.toByteArray();
    }

    private static boolean isHexadecimal(byte[] encoded, int at) {
        return digit(encoded[at]) >= 0 && digit(encoded[at + 1]) >= 0;
    }

    private static int digit(byte octet) {
        return Character.digit(octet, HEXADECIMAL);
    }
}
