/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

/** Line feeds, circumflexes and quotation marks in the parameter values of calendars and cards (RFC 6868). */
public final class CaretEncoding {
    private CaretEncoding() {}

    /** The value that a parameter value stands for (RFC 6868 section 3.2). */
    public static String decoded(String written) {
        if (written.indexOf('^') < 0) {
            return written;
        }
        StringBuilder value = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int meant = c == '^' && i + 1 < written.length() ? meaning(written.charAt(i + 1)) : -1;
            if (meant < 0) {
                value.append(c);
            } else {
                value.append((char) meant);
                i++;
            }
        }
        return value.toString();
    }

    private static int meaning(char afterCaret) {
        return switch (afterCaret) {
            case 'n' -> '\n';
            case '^' -> '^';
            case '\'' -> '"';
            default -> -1;
        };
    }

    /** A value as it is written in a parameter (RFC 6868 section 3.1). A carriage return is part of its line feed. */
    public static String encoded(String value) {
        return value.replace("^", "^^")
                .replace("\r\n", "\n")
                .replace("\n", "^n")
                .replace("\"", "^'");
    }
}
