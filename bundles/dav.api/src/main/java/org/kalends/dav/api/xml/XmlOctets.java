/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** XML as the octets that are sent, which grow at their end: no text is made that would then be encoded. */
final class XmlOctets {
    private static final int TYPICAL = 512;
    /** What one character of a text takes at most: that of {@code &quot;}. */
    private static final int MOST_OF_ONE = 6;

    /** Those that stand for themselves everywhere, as nearly all do. */
    private static final boolean[] PLAIN = plain();

    private byte[] octets = new byte[TYPICAL];
    private int length;

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        Arrays.fill(plain, ' ', plain.length, true);
        for (char c : "&<>\"".toCharArray()) {
            plain[c] = false;
        }
        return plain;
    }

    int length() {
        return length;
    }

    /** Forgets what comes after so many octets. */
    void cutBack(int shorter) {
        length = shorter;
    }

    /** Markup that is ready. */
    XmlOctets markup(byte[] ready) {
        ensure(ready.length);
        System.arraycopy(ready, 0, octets, length, ready.length);
        length += ready.length;
        return this;
    }

    /** Markup, or text that is escaped already. */
    XmlOctets markup(String ready) {
        return markup(ready.getBytes(StandardCharsets.UTF_8));
    }

    XmlOctets markup(char ready) {
        ensure(1);
        octets[length++] = (byte) ready;
        return this;
    }

    /** Text, escaped; characters that XML 1.0 cannot hold are left out. */
    XmlOctets text(String content, boolean inAttribute) {
        int size = content.length();
        int i = 0;
        while (i < size) {
            ensure(size - i);
            i = plainRun(content, i);
            if (i < size) {
                i += special(content, i, inAttribute);
            }
        }
        return this;
    }

    /** Copies what stands for itself, for which there is room, and says where that ends. */
    private int plainRun(String content, int start) {
        int to = length;
        int i = start;
        while (i < content.length()) {
            char c = content.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                break;
            }
            octets[to++] = (byte) c;
            i++;
        }
        length = to;
        return i;
    }

    /** Writes a character that is escaped or takes several octets, and says of how many units it was. */
    private int special(String content, int index, boolean inAttribute) {
        char c = content.charAt(index);
        if (Character.isHighSurrogate(c)
                && index + 1 < content.length()
                && Character.isLowSurrogate(content.charAt(index + 1))) {
            encode(content.codePointAt(index));
            return 2;
        }
        switch (c) {
            case '&' -> markup("&amp;");
            case '<' -> markup("&lt;");
            case '>' -> markup("&gt;");
            case '\r' -> markup("&#13;");
            case '"' -> markup(inAttribute ? "&quot;" : "\"");
            case '\n' -> markup(inAttribute ? "&#10;" : "\n");
            case '\t' -> markup(inAttribute ? "&#9;" : "\t");
            default -> encodeIfXml(c);
        }
        return 1;
    }

    private void encodeIfXml(char c) {
        if (c >= ' ' && !Character.isSurrogate(c) && c != '\ufffe' && c != '\uffff') {
            encode(c);
        }
    }

    /** In UTF-8. */
    private void encode(int codePoint) {
        ensure(MOST_OF_ONE);
        if (codePoint < 0x80) {
            octets[length++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            octets[length++] = (byte) (0xc0 | codePoint >> 6);
            continued(codePoint, 0);
        } else if (codePoint < 0x10000) {
            octets[length++] = (byte) (0xe0 | codePoint >> 12);
            continued(codePoint, 6);
        } else {
            octets[length++] = (byte) (0xf0 | codePoint >> 18);
            continued(codePoint, 12);
        }
    }

    private void continued(int codePoint, int highest) {
        for (int shift = highest; shift >= 0; shift -= 6) {
            octets[length++] = (byte) (0x80 | codePoint >> shift & 0x3f);
        }
    }

    private void ensure(int more) {
        if (octets.length - length < more) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, length + more));
        }
    }

    /** Hands all of it over, and begins anew. */
    void writeTo(OutputStream out) throws IOException {
        out.write(octets, 0, length);
        length = 0;
    }

    @Override
    public String toString() {
        return new String(octets, 0, length, StandardCharsets.UTF_8);
    }
}
