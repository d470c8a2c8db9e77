/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;

/**
 * Properties that stand under an X- name, as the version of a card has no other. Clients that do not know such a name often drop
 * the line. A client that gives back none of several, carriers counted, is taken for such a one, and they stay; one that leaves out
 * some has deleted these. What such a client has written once is under the X- name in the stored card, too, and stays the next time.
 */
final class KeptExtensions {
    private static final int SEVERAL = 2;

    private KeptExtensions() {}

    /**
     * A card with what its client does not know.
     *
     * @param merged the card that is to be stored, as far as it has come
     * @param given the names of the lines that the client has sent
     * @param shown the view that the client was shown
     * @param old the card that the view is of
     */
    static Card in(Card merged, Set<String> given, Card shown, Card old) {
        Set<String> own = names(old);
        Set<ContentLine> relatives = RelatedNames.labelled(shown.lines());
        List<ContentLine> extensions = shown.lines().stream()
                .filter(line -> PropertyNames.isExtension(line.name()))
                .filter(line -> PropertyNames.isStandIn(line) || relatives.contains(line) || !own.contains(line.name()))
                .toList();
        Set<String> names = extensions.stream().map(ContentLine::name).collect(Collectors.toSet());
        if (!Carrier.all(shown.lines()).isEmpty()) {
            names.add(Carrier.NAME);
        }
        names.remove(RelatedNames.LABEL);
        boolean unknown = names.size() >= SEVERAL && names.stream().noneMatch(given::contains);
        List<ContentLine> kept =
                extensions.stream().filter(line -> !line.is(Carrier.NAME)).toList();
        return unknown ? plus(kept, merged) : merged;
    }

    /** The names of the lines of a card. */
    static Set<String> names(Card card) {
        return card.lines().stream().map(ContentLine::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static Card plus(List<ContentLine> kept, Card sent) {
        Groups groups = Groups.of(sent.lines());
        Map<String, String> renewed = new HashMap<>();
        List<ContentLine> lines = new ArrayList<>(sent.lines());
        for (ContentLine line : kept) {
            // Its group may be that of other lines by now
            lines.add(
                    line.group().isEmpty()
                            ? line
                            : ContentLine.of(
                                    renewed.computeIfAbsent(
                                            line.group().toUpperCase(Locale.ROOT), group -> groups.free()),
                                    line.name(),
                                    line.parameters(),
                                    line.value()));
        }
        return sent.with(lines);
    }
}
