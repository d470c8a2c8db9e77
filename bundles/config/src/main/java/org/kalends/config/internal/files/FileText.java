/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The text of a file that people edit. It is UTF-8, with or without a byte order mark; what begins with the mark of UTF-16
 * is that, and what is none of them is ISO 8859-1, in which the files of older runtimes are.
 *
 * @param text the characters, without the mark
 * @param encoding in what they were
 */
record FileText(String text, Charset encoding) {
    private static final Map<Charset, byte[]> MARKS = Map.of(
            StandardCharsets.UTF_8, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            StandardCharsets.UTF_16BE, new byte[] {(byte) 0xfe, (byte) 0xff},
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xff, (byte) 0xfe});

    static FileText of(byte[] content) {
        for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
            int length = mark.getValue().length;
            if (startsWith(content, mark.getValue())) {
                return decoded(content, length, mark.getKey());
            }
        }
        return decoded(content, 0, StandardCharsets.UTF_8);
    }

    /** Whether it was written as it should be. */
    boolean isUnicode() {
        return !encoding.equals(StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length
                && ByteBuffer.wrap(content, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static FileText decoded(byte[] content, int from, Charset encoding) {
        ByteBuffer octets = ByteBuffer.wrap(content, from, content.length - from);
        try {
            return new FileText(encoding.newDecoder().decode(octets).toString(), encoding);
        } catch (CharacterCodingException e) {
            return new FileText(new String(content, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
    }
}
