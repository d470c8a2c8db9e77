/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Names of collections and objects as names of files: letters and digits of ASCII, {@code -_@+} and dots stand for themselves,
 * every other octet of UTF-8 is written as {@code %} and two digits, as in an address. No name begins with a dot, and none ends like the
 * files that describe something. A name that would be too long is cut, with a digest of all of it behind a {@code ~}; what it was then
 * stands in the description.
 */
public final class SafeName {
    /** What the description of a collection ends in, which lies beside the folder of its name. */
    public static final String OF_COLLECTION = ".collection.json";
    /** What the description of an object ends in, which lies beside the file of its name. */
    public static final String OF_OBJECT = ".object.json";

    private static final String PLAIN = "-_@+.";
    private static final char CUT = '~';
    private static final int LONGEST = 200;
    private static final int KEPT = 120;
    private static final int DIGEST = 40;

    private SafeName() {}

    /** Whether a file describes something or was never finished, and is no object itself. */
    public static boolean isReserved(String file) {
        return file.endsWith(OF_COLLECTION) || file.endsWith(OF_OBJECT) || file.endsWith(WholeFile.UNFINISHED);
    }

    /** The name of the file or folder. */
    public static String of(String name) {
        boolean reserved = name.endsWith(OF_COLLECTION) || name.endsWith(OF_OBJECT) || name.equals("..");
        StringBuilder safe = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean dot = character == '.' && (safe.length() == 0 || reserved);
            if (!dot && isPlain(character)) {
                safe.append(character);
            } else {
                safe.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return safe.length() <= LONGEST ? safe.toString() : safe.substring(0, KEPT) + CUT + digest(name);
    }

    /** The name that a file or folder stands for; empty when it was cut, or is no name of ours. */
    public static Optional<String> name(String file) {
        byte[] octets = new byte[file.length()];
        int length = 0;
        for (int i = 0; i < file.length(); i++) {
            char character = file.charAt(i);
            if (character == '%' && i + 2 < file.length() && isHex(file, i + 1)) {
                octets[length++] = (byte) HexFormat.fromHexDigits(file, i + 1, i + 3);
                i += 2;
            } else if (character < 0x80 && character != CUT) {
                octets[length++] = (byte) character;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new String(octets, 0, length, StandardCharsets.UTF_8));
    }

    private static boolean isPlain(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || PLAIN.indexOf(character) >= 0;
    }

    private static boolean isHex(String file, int at) {
        return HexFormat.isHexDigit(file.charAt(at)) && HexFormat.isHexDigit(file.charAt(at + 1));
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
