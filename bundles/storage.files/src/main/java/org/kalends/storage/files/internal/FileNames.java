/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names on disk for names in addresses, and back. A name is kept as it is as far as any usual file system can have it; the rest is
 * percent-encoded as in addresses. Names that differ by case or by composed accents alone are told apart, so that a folder can be
 * copied to where these are one.
 */
final class FileNames {
    /** What a calendar or an address book has beside its items, by the convention of vdirsyncer. */
    static final Set<String> METADATA = Set.of("displayname", "color", "description", "order");

    private static final int MOST_OCTETS = 200;
    private static final int KEPT_OCTETS = 120;
    private static final int MOST_EXTENSION = 10;
    private static final int HASH_DIGITS = 16;
    private static final String FORBIDDEN = "%/\\:*?\"<>|#~";
    private static final String EDGES = ". ";

    /** Left by editors and programs while they write, or of their own. */
    private static final Pattern PASSING = Pattern.compile(
            "\\..*|.*~|#.*#|4913|.*\\.(tmp|temp|swp|swo|swx|part|bak|orig|rej|lock)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DEVICES =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    /** What the platform can have in names; in the locale {@code C} that is ASCII. */
    private static final Charset PLATFORM = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private FileNames() {}

    /** Whether a file or a folder of this name is nobody's item, and nothing is said of it. */
    static boolean isPassedOver(String file) {
        return PASSING.matcher(file).matches() || METADATA.contains(file);
    }

    /** What is the same for names that some file systems take for one. */
    static String folded(String file) {
        return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** A name on disk for a name, one that is not taken. */
    static String encode(String name, Predicate<String> taken) {
        int characters = name.codePointCount(0, name.length());
        for (int more = 0; more <= characters; more++) {
            String candidate = shortened(name, encoded(name, more));
            boolean usable =
                    !isPassedOver(candidate) && !DEVICES.matcher(candidate).matches();
            if (usable && !taken.test(candidate)) {
                return candidate;
            }
        }
        return hashed("", name);
    }

    /** The name that a file stands for; empty when it is no encoded one, and stands for itself. */
    static Optional<String> decode(String file) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c != '%') {
                int length = Character.isHighSurrogate(c) && i + 1 < file.length() ? 2 : 1;
                octets.writeBytes(file.substring(i, i + length).getBytes(StandardCharsets.UTF_8));
                i += length - 1;
            } else if (i + 2 < file.length() && isHex(file.charAt(i + 1)) && isHex(file.charAt(i + 2))) {
                octets.write(Integer.parseInt(file.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return text(octets.toByteArray());
    }

    private static Optional<String> text(byte[] octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    /** @param more how many characters at the beginning are encoded in any case */
    private static String encoded(String name, int more) {
        StringBuilder encoded = new StringBuilder();
        int[] characters = name.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            String character = Character.toString(characters[i]);
            boolean edge = (i == 0 || i == characters.length - 1) && EDGES.contains(character);
            if (i < more || edge || !isPlain(characters[i])) {
                appendEncoded(encoded, character);
            } else {
                encoded.append(character);
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(int character) {
        return !Character.isISOControl(character)
                && FORBIDDEN.indexOf(character) < 0
                && (character < 128 || PLATFORM.newEncoder().canEncode(Character.toString(character)));
    }

    private static void appendEncoded(StringBuilder encoded, String character) {
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(String.format("%02X", octet));
        }
    }

    /** What is too long ends in a hash, and is not decoded: the state knows its name. */
    private static String shortened(String name, String encoded) {
        if (octets(encoded) <= MOST_OCTETS) {
            return encoded;
        }
        int end = encoded.length();
        while (octets(encoded.substring(0, end)) > KEPT_OCTETS) {
            end = encoded.offsetByCodePoints(end, -1);
        }
        return hashed(encoded.substring(0, end), name);
    }

    private static String hashed(String beginning, String name) {
        int dot = name.lastIndexOf('.');
        boolean kept = dot > 0 && name.length() - dot <= MOST_EXTENSION;
        String extension = kept ? encoded(name.substring(dot + 1), 0) : "";
        String hash = Digest.of(name.getBytes(StandardCharsets.UTF_16BE)).substring(0, HASH_DIGITS);
        return beginning + "%+" + hash + (kept ? "." + extension : "");
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
