/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.GroupProperties;
import org.kalends.carddav.internal.text.TelephoneNumber;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Term;

/**
 * What is kept beside a card so that queries need not read it. A card of which something was left out, being too long or too
 * much, says of which property by a term of the field {@link #INCOMPLETE}, and is then looked at itself when that is asked for.
 */
public final class CardIndex {
    /** Field of terms that name, folded, the properties of which the index does not hold all. */
    public static final String INCOMPLETE = "INCOMPLETE";

    /** Field of what is dialled of the numbers in TEL. */
    public static final String DIALLED = "DIALLED";

    /** NOTE, the kinds, and what is dialled came with the second one, kinds in version 3.0 under their name in 4.0 with the third. */
    static final int REVISION = ItemIndex.FIRST_REVISION + 2;

    /** The one kind of object in an address book. */
    static final String KIND = "VCARD";

    private static final Set<String> FIELDS =
            Set.of("UID", "FN", "N", "NICKNAME", "EMAIL", "TEL", "ORG", "TITLE", "CATEGORIES", "NOTE", "KIND");
    private static final int MAX_CHARACTERS = 500;
    private static final int MAX_TERMS = 300;

    private CardIndex() {}

    /** Whether the properties of this name are indexed; upper case, in version 4.0 where that is another one ({@link GroupProperties}). */
    public static boolean covers(String propertyName) {
        return FIELDS.contains(propertyName);
    }

    /** The index of a card that has a UID. */
    static ItemIndex of(Card card) {
        String uid = card.value(Card.UID).map(EscapedText::unescaped).orElseThrow();
        return new ItemIndex(uid, KIND, Optional.empty(), terms(card).stream().toList(), classification(card));
    }

    private static Set<Term> terms(Card card) {
        Set<Term> terms = new LinkedHashSet<>();
        Set<String> incomplete = new LinkedHashSet<>();
        for (ContentLine line : card.lines()) {
            String name = GroupProperties.modern(line.name());
            if (covers(name)) {
                String text = line.text();
                if (text.length() <= MAX_CHARACTERS && terms.size() < MAX_TERMS) {
                    terms.add(new Term(name, folded(text)));
                    dialled(line).ifPresent(number -> terms.add(new Term(DIALLED, number)));
                } else {
                    incomplete.add(name);
                }
            }
        }
        incomplete.forEach(name -> terms.add(new Term(INCOMPLETE, folded(name))));
        return terms;
    }

    private static Optional<String> dialled(ContentLine line) {
        return line.is(TelephoneNumber.PROPERTY) ? TelephoneNumber.dialled(line.text()) : Optional.empty();
    }

    private static String folded(String text) {
        return Collation.UNICODE_CASEMAP.fold(text);
    }

    /**
     * What {@code CLASS} says (RFC 2426 section 3.7.1), whatever the version of the card; one that is unknown is private, and
     * of several the strictest holds.
     */
    static Classification classification(Card card) {
        return card.all(Card.CLASS)
                .map(line -> classification(line.value().strip()))
                .max(Comparator.naturalOrder())
                .orElse(Classification.PUBLIC);
    }

    private static Classification classification(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "", "PUBLIC" -> Classification.PUBLIC;
            case "CONFIDENTIAL" -> Classification.CONFIDENTIAL;
            default -> Classification.PRIVATE;
        };
    }
}
