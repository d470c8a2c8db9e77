/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.regex.Pattern;

/**
 * A path prefix as administrators write it, in the one form in which programs use it.
 *
 * @param path empty for the root, else with a slash at its beginning and none at its end
 */
public record PathPrefix(String path) {
    /**
     * A prefix that is good for the pattern of a servlet and needs no escape in an address. Its segments consist of letters and
     * digits of ASCII and of {@code -._~@+=,}, and none of them is {@code .} or {@code ..}; at most 200 characters.
     */
    public static final ValueType<PathPrefix> TYPE =
            ValueType.of("a path such as /dav, of letters, digits and -._~@+=,", PathPrefix::strictly);

    private static final int LONGEST = 200;
    private static final String SEGMENT = "(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~@+=,-]+";
    private static final Pattern STRICT = Pattern.compile("/?(?:" + SEGMENT + "/)*(?:" + SEGMENT + ")?");

    /**
     * Reads a prefix: a missing slash at the beginning is added, one at the end is left out.
     *
     * @param text what the configuration says
     * @param whenBlank what holds when it says nothing
     */
    public static PathPrefix parse(String text, String whenBlank) {
        String stripped = text.isBlank() ? whenBlank : text.strip();
        String absolute = stripped.startsWith("/") ? stripped : '/' + stripped;
        return new PathPrefix(absolute.endsWith("/") ? absolute.substring(0, absolute.length() - 1) : absolute);
    }

    private static PathPrefix strictly(String text) {
        if (text.length() > LONGEST || !STRICT.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return parse(text, "/");
    }

    /** Whether a path is this prefix or lies below it; {@code /dav} is no prefix of {@code /davros}. */
    public boolean contains(String other) {
        return other.startsWith(path) && (other.length() == path.length() || other.charAt(path.length()) == '/');
    }

    /** The path without this prefix, if it lies below it, else the path as it is. */
    public String removedFrom(String other) {
        return contains(other) ? other.substring(path.length()) : other;
    }
}
