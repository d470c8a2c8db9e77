/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Values of the type TEXT, alone, in lists and in structures (RFC 5545 section 3.3.11, RFC 6350 section 3.4).
 *
 * @since 1.1
 */
public final class EscapedText {
    private EscapedText() {}

    /** The text that a value stands for. */
    public static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                plain.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** A text as it is written. A line end is escaped, other control characters are left out. */
    public static String escaped(String text) {
        StringBuilder value = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> value.append('\\').append(c);
                case '\n' -> value.append("\\n");
                default -> {
                    if (c >= ' ' && c != 0x7f || c == '\t') {
                        value.append(c);
                    }
                }
            }
        }
        return value.toString();
    }

    /** The parts of a value, each as it is written: what is escaped separates nothing. */
    public static List<String> parts(String value, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }
}
