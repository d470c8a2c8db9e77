/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A decoded path inside our root, without the prefix under which the root is published (RFC 4918 section 8.3).
 *
 * @param segments decoded segments, none of them empty, {@code .} or {@code ..}
 * @param collection whether it ends in {@code /}
 */
public record Href(List<String> segments, boolean collection) {
    /** The root itself. */
    public static final Href ROOT = new Href(List.of(), true);

    private static final boolean[] LITERAL = literal();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int TYPICAL_LENGTH = 80;

    private static boolean[] literal() {
        boolean[] literal = new boolean[0x80];
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + "-._~!$'()*+,;=:@")
                .chars()
                .forEach(c -> literal[c] = true);
        return literal;
    }

    public Href {
        segments = List.copyOf(segments);
    }

    /**
     * Reads an encoded path.
     *
     * @param path percent-encoded, beginning with {@code /} or empty; empty segments are passed over
     * @throws IllegalArgumentException when an escape is malformed or not UTF-8, or a segment is {@code .}, {@code ..}
     *     or holds a control character or a slash; the message is a sentence for the client
     */
    public static Href parse(String path) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (end > start) {
                segments.add(checked(decode(path.substring(start, end))));
            }
            start = end + 1;
        }
        return new Href(segments, path.isEmpty() || path.endsWith("/"));
    }

    private static String checked(String segment) {
        if (segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("The path has a dot segment.");
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c < 0x20 || c == 0x7f || c == '/') {
                throw new IllegalArgumentException("The path has an encoded slash or control character.");
            }
        }
        return segment;
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        ByteBuffer octets = ByteBuffer.allocate(segment.length() * 3);
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                octets.put((byte) hexPair(segment, i));
                i += 2;
            } else {
                octets.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The path is not UTF-8.", e);
        }
    }

    private static int hexPair(String segment, int percent) {
        if (percent + 2 < segment.length()) {
            int high = Character.digit(segment.charAt(percent + 1), 16);
            int low = Character.digit(segment.charAt(percent + 2), 16);
            if (high >= 0 && low >= 0) {
                return high << 4 | low;
            }
        }
        throw new IllegalArgumentException("The path has a malformed escape.");
    }

    /** The encoded path, beginning with {@code /}, in the one form in which we publish it. */
    public String encoded() {
        StringBuilder path = new StringBuilder(TYPICAL_LENGTH);
        for (String segment : segments) {
            encode(segment, path.append('/'));
        }
        if (collection || segments.isEmpty()) {
            path.append('/');
        }
        return path.toString();
    }

    /**
     * The last segment, encoded; empty for the root.
     *
     * @since 1.1
     */
    public String encodedName() {
        String name = name();
        if (isLiteral(name)) {
            return name;
        }
        StringBuilder encoded = new StringBuilder(TYPICAL_LENGTH);
        encode(name, encoded);
        return encoded.toString();
    }

    private static void encode(String segment, StringBuilder path) {
        if (isLiteral(segment)) {
            path.append(segment);
            return;
        }
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) Byte.toUnsignedInt(octet);
            if (isLiteral(c)) {
                path.append(c);
            } else {
                path.append('%').append(HEX.toHexDigits(octet));
            }
        }
    }

    /** As nearly all are; asked for each member of each listing. */
    private static boolean isLiteral(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (!isLiteral(segment.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLiteral(char c) {
        return c < LITERAL.length && LITERAL[c];
    }

    /** The last segment; empty for the root. */
    public String name() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    /** The collection above; the root's is the root. */
    public Href parent() {
        return segments.isEmpty() ? ROOT : new Href(segments.subList(0, segments.size() - 1), true);
    }

    /** A member of this that is no collection. */
    public Href child(String name) {
        return append(name, false);
    }

    /** A member of this that is a collection. */
    public Href childCollection(String name) {
        return append(name, true);
    }

    private Href append(String name, boolean isCollection) {
        String[] longer = segments.toArray(new String[segments.size() + 1]);
        longer[segments.size()] = name;
        return new Href(List.of(longer), isCollection);
    }

    /** The same path with a slash at its end. */
    public Href asCollection() {
        return collection ? this : new Href(segments, true);
    }

    /** Whether both name the same place, with or without the slash at the end. */
    public boolean samePlace(Href other) {
        return segments.equals(other.segments);
    }

    /** Whether this is the other or lies below it. */
    public boolean isWithin(Href other) {
        return segments.size() >= other.segments.size()
                && segments.subList(0, other.segments.size()).equals(other.segments);
    }

    @Override
    public String toString() {
        return encoded();
    }
}
