/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Parameter;

/**
 * Which line tells what a card of version 3.0 has once (RFC 2426 section 4), and one of 4.0 once in each language (RFC 6350 section
 * 6): the preferred one, else the one in the language of the card, wherever a client has put it.
 *
 * @param told by the name of the property
 */
record ToldOnce(Map<String, ContentLine> told) {
    private static final Set<String> PROPERTIES = Set.of(Card.N, Card.FN, "BDAY");

    /** What is not said to be preferred comes last (RFC 6350 section 5.3). */
    private static final String LAST = "100";

    private static final Comparator<ContentLine> BEST_FIRST = Comparator.comparingInt(ToldOnce::preference)
            .thenComparing(line -> line.parameter("LANGUAGE").isPresent());

    static ToldOnce of(List<ContentLine> lines) {
        Map<String, ContentLine> told = new HashMap<>();
        for (ContentLine line : lines) {
            if (PROPERTIES.contains(line.name())) {
                told.merge(line.name(), line, (one, other) -> BEST_FIRST.compare(other, one) < 0 ? other : one);
            }
        }
        return new ToldOnce(told);
    }

    private static int preference(ContentLine line) {
        String said = line.parameter(Parameter.PREF).orElse(LAST);
        return Integer.parseInt(said.matches("[1-9][0-9]?") ? said : LAST);
    }

    /** Whether another line tells the same property. */
    boolean leavesOut(ContentLine line) {
        return PROPERTIES.contains(line.name()) && told.get(line.name()) != line;
    }
}
