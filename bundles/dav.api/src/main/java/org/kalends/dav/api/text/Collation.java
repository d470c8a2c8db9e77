/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.text.Normalizer;
import java.util.Optional;
import org.kalends.storage.api.IndexCondition.Relation;

/** A way to compare texts (RFC 4790), as far as queries may name it (RFC 4791 section 7.5, RFC 6352 section 8.3). */
public enum Collation {
    /** ASCII letters of either case are the same; RFC 4790 section 9.2. */
    ASCII_CASEMAP("i;ascii-casemap"),
    /** Texts are the same when their octets are; RFC 4790 section 9.3. */
    OCTET("i;octet"),
    /** Letters of either case and compatible forms are the same; RFC 5051. */
    UNICODE_CASEMAP("i;unicode-casemap");

    private static final int LAST_ASCII = 0x7f;

    private final String identifier;

    Collation(String identifier) {
        this.identifier = identifier;
    }

    /** Its name in the registry of collations. */
    public String identifier() {
        return identifier;
    }

    /** The collation of this name; {@code default} stands for the one given. */
    public static Optional<Collation> named(String identifier, Collation byDefault) {
        if (identifier.equals("default")) {
            return Optional.of(byDefault);
        }
        for (Collation collation : values()) {
            if (collation.identifier.equals(identifier)) {
                return Optional.of(collation);
            }
        }
        return Optional.empty();
    }

    /**
     * The form in which texts are compared. Texts that are the same under any collation have the same form under
     * {@link #UNICODE_CASEMAP}, which is why indexes hold that one.
     */
    public String fold(String text) {
        return switch (this) {
            case OCTET -> text;
            case ASCII_CASEMAP -> asciiLowerCase(text);
            case UNICODE_CASEMAP -> isAscii(text) ? asciiLowerCase(text) : unicodeFold(text);
        };
    }

    /**
     * Each character by itself, as RFC 5051 section 2 has it: its simple titlecase mapping, decomposed. So what is folded
     * in parts is folded as a whole, and a text contains what its form contains. ASCII letters end in lower case, for
     * which the other collations decided.
     */
    private static String unicodeFold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (point <= LAST_ASCII) {
                folded.append(asciiLowerCase((char) point));
            } else {
                String title = Character.toString(Character.toTitleCase(point));
                folded.append(asciiLowerCase(Normalizer.normalize(title, Normalizer.Form.NFKD)));
            }
        });
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c <= LAST_ASCII);
    }

    private static String asciiLowerCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(asciiLowerCase(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char asciiLowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /** Whether a text stands in this relation to a pattern. */
    public boolean matches(String text, Relation relation, String pattern) {
        return relates(fold(text), relation, fold(pattern));
    }

    /** The same for texts that were {@link #fold folded} before. */
    static boolean relates(String folded, Relation relation, String foldedPattern) {
        return switch (relation) {
            case EQUALS -> folded.equals(foldedPattern);
            case CONTAINS -> TextSearch.contains(folded, foldedPattern);
            case STARTS_WITH -> folded.startsWith(foldedPattern);
            case ENDS_WITH -> folded.endsWith(foldedPattern);
        };
    }
}
