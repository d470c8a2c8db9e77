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

    /** Text that is in UTF-8 already, escaped as any other; malformed sequences are replaced. */
    void text(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to) {
            ensure(to - at);
            at = plainRun(utf8, at, to);
            if (at < to && utf8[at] >= 0) {
                escape((char) utf8[at++], false);
            } else if (at < to) {
                int size = sequence(utf8, at, to);
                if (size == 0) {
                    text(new String(utf8, at, to - at, StandardCharsets.UTF_8), false);
                    return;
                }
                System.arraycopy(utf8, at, octets, length, size);
                length += size;
                at += size;
            }
        }
    }

    private int plainRun(byte[] utf8, int from, int to) {
        int end = from;
        while (end < to && utf8[end] >= 0 && PLAIN[utf8[end]]) {
            end++;
        }
        System.arraycopy(utf8, from, octets, length, end - from);
        length += end - from;
        return end;
    }

    /** How long the sequence is that stands for a character of XML 1.0 outside ASCII; 0 when there is none. */
    private static int sequence(byte[] utf8, int at, int to) {
        int lead = Byte.toUnsignedInt(utf8[at]);
        int size = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (at + size > to) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((utf8[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return size == 0 || isCharacter(utf8, at, lead) ? size : 0;
    }

    /** Whether it is neither longer than need be, nor half of a pair, nor beyond Unicode, nor one of two that are no characters. */
    private static boolean isCharacter(byte[] utf8, int at, int lead) {
        int second = Byte.toUnsignedInt(utf8[at + 1]);
        return switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xef -> second != 0xbf || Byte.toUnsignedInt(utf8[at + 2]) < 0xbe;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
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
        escape(c, inAttribute);
        return 1;
    }

    private void escape(char c, boolean inAttribute) {
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
