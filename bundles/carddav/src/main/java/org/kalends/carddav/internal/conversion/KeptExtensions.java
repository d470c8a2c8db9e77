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
 * Properties that a view shows under an X- name, as its version has no other. Clients that do not know such a name often drop
 * the line. A client that gives back none of several is taken for such a one, and they stay; one that leaves out some has
 * deleted these.
 */
final class KeptExtensions {
    private static final int SEVERAL = 2;

    private KeptExtensions() {}

    /**
     * A card with what its client does not know.
     *
     * @param sent a card of the version of the view
     * @param shown the view that the client was shown
     * @param old the card that the view is of
     */
    static Card in(Card sent, Card shown, Card old) {
        Set<String> own = names(old);
        List<ContentLine> renamed = shown.lines().stream()
                .filter(line -> PropertyNames.isExtension(line.name()) && !own.contains(line.name()))
                .filter(line -> !line.is(Carrier.NAME))
                .toList();
        Set<String> names = renamed.stream().map(ContentLine::name).collect(Collectors.toSet());
        names.remove(RelatedNames.LABEL);
        Set<String> given = names(sent);
        boolean unknown = names.size() >= SEVERAL && names.stream().noneMatch(given::contains);
        return unknown ? plus(renamed, sent) : sent;
    }

    private static Set<String> names(Card card) {
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
