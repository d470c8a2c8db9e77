/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.util.Objects;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.IndexCondition.Relation;

/**
 * What a query asks of a text (RFC 4791 section 9.7.5, RFC 6352 section 10.5.4). What is searched for is folded once, however
 * many texts it is compared with.
 *
 * @param pattern the text searched for, in the form in which the collation compares it
 * @param relation how the two relate
 * @param collation how they are compared
 * @param negated whether it holds when they do not match
 */
public record TextMatch(String pattern, Relation relation, Collation collation, boolean negated) {
    private static final int MAX_LENGTH = 1_000;

    public TextMatch {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(collation, "collation");
        pattern = collation.fold(pattern);
    }

    /** Whether a text is longer than any that is searched for: 1,000 characters. */
    public static boolean isTooLong(String pattern) {
        return pattern.length() > MAX_LENGTH;
    }

    /**
     * Reads a {@code text-match} element.
     *
     * @param byDefault the collation where none is named
     * @param unsupportedCollation the refusal of a collation that is not known
     * @param unsupported the refusal of a text that is too long
     * @param invalid the refusal of another value that is not known
     */
    public static TextMatch of(
            XmlElement element,
            Collation byDefault,
            Precondition unsupportedCollation,
            Precondition unsupported,
            Precondition invalid)
            throws DavException {
        Optional<String> named = element.attribute("collation");
        Collation collation = Collation.named(named.orElse("default"), byDefault)
                .orElseThrow(() -> DavException.of(
                        unsupportedCollation, "The collation " + named.orElse("") + " is not supported."));
        String type = element.attribute("match-type").orElse("contains");
        Relation relation =
                relation(type).orElseThrow(() -> DavException.of(invalid, "There is no match-type " + type + "."));
        boolean negated = element.attribute("negate-condition").orElse("no").equals("yes");
        String pattern = element.text();
        if (isTooLong(pattern)) {
            throw DavException.of(
                    unsupported, "A text that is searched for has at most " + MAX_LENGTH + " characters.");
        }
        return new TextMatch(pattern, relation, collation, negated);
    }

    /** What a {@code match-type} says; empty when it is not known. */
    public static Optional<Relation> relation(String matchType) {
        return switch (matchType) {
            case "contains" -> Optional.of(Relation.CONTAINS);
            case "equals" -> Optional.of(Relation.EQUALS);
            case "starts-with" -> Optional.of(Relation.STARTS_WITH);
            case "ends-with" -> Optional.of(Relation.ENDS_WITH);
            default -> Optional.empty();
        };
    }

    /** Whether a text is what is asked for. */
    public boolean holds(String text) {
        return holdsFolded(collation.fold(text));
    }

    /** The same of a text that the collation has {@linkplain Collation#fold folded}, for texts that are asked several things. */
    public boolean holdsFolded(String folded) {
        return Collation.relates(folded, relation, pattern) != negated;
    }

    /** The pattern in the form in which indexes hold texts: every text that matches has an entry that matches this. */
    public String indexKey() {
        return collation == Collation.UNICODE_CASEMAP ? pattern : Collation.UNICODE_CASEMAP.fold(pattern);
    }
}
