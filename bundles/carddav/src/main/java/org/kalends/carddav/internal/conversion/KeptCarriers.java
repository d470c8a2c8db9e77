/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;

/** Carriers are no property that a user could delete: they stay as long as the line they stand for does. */
final class KeptCarriers {
    private KeptCarriers() {}

    /**
     * A card with the carriers of the view that its client was shown.
     *
     * @param sent a card of the version of the view
     */
    static Card in(Card sent, Card shown) {
        List<Carrier> carriers = Carrier.all(shown.lines());
        if (carriers.isEmpty()) {
            return sent;
        }
        Set<Carrier> wanted = wanted(carriers, LineChanges.between(Structure.loose(shown), Structure.loose(sent)));
        Set<Carrier> present = new HashSet<>(Carrier.all(sent.lines()));
        Set<Carrier> stale = carriers.stream()
                .filter(carrier -> present.contains(carrier) && !wanted.contains(carrier))
                .collect(Collectors.toSet());
        List<ContentLine> lines = new ArrayList<>(sent.lines());
        boolean changed =
                lines.removeIf(line -> Carrier.of(line).filter(stale::contains).isPresent());
        for (Carrier carrier : wanted) {
            if (present.add(carrier)) {
                lines.add(carrier.written());
                changed = true;
            }
        }
        return changed ? sent.with(lines) : sent;
    }

    private static Set<Carrier> wanted(List<Carrier> carriers, LineChanges changes) {
        Set<Carrier> wanted = new LinkedHashSet<>();
        for (Carrier carrier : carriers) {
            Optional<String> anchor = carrier.anchor();
            if (anchor.isEmpty() || changes.isUnchanged(anchor.get())) {
                wanted.add(carrier);
            } else {
                changes.successor(anchor.get()).flatMap(carrier::movedTo).ifPresent(wanted::add);
            }
        }
        return wanted;
    }
}
