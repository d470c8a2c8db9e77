/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address as directories compare it: without regard to case, as all mail systems in use do, though RFC 5321 section
 * 2.4 would let local parts differ by it.
 *
 * @param folded the address in lower case
 */
public record MailAddress(String folded) {
    private static final String SCHEME = "mailto:";
    private static final int MOST_CHARACTERS = 1000;
    private static final int ESCAPED = 3;
    private static final int HEXADECIMAL = 16;

    /**
     * Reads a mail address or a {@code mailto} URI (RFC 6068) of one recipient.
     *
     * @return empty when it is neither, such as an {@code urn:uuid}
     */
    public static Optional<MailAddress> of(String address) {
        String text = address.strip();
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        boolean uri = text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String plain = uri ? decoded(text.substring(SCHEME.length())) : text;
        int at = plain.lastIndexOf('@');
        return at > 0 && at < plain.length() - 1
                ? Optional.of(new MailAddress(plain.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Without header fields; what is no escape stands for itself, as clients write it. */
    private static String decoded(String recipients) {
        int query = recipients.indexOf('?');
        byte[] octets = (query < 0 ? recipients : recipients.substring(0, query)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length);
        for (int i = 0; i < octets.length; i++) {
            int escaped = octets[i] == '%' ? escape(octets, i) : -1;
            decoded.write(escaped < 0 ? octets[i] : escaped);
            i += escaped < 0 ? 0 : ESCAPED - 1;
        }
        return decoded.toString(StandardCharsets.UTF_8).strip();
    }

    /** The octet that an escape stands for; negative when it is none. */
    private static int escape(byte[] octets, int at) {
        if (at + ESCAPED > octets.length) {
            return -1;
        }
        int high = Character.digit(octets[at + 1], HEXADECIMAL);
        int low = Character.digit(octets[at + 2], HEXADECIMAL);
        return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
    }
}
