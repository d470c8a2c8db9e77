/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.conversion;

import java.util.List;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;
import org.kalends.carddav.internal.text.Version;

/**
 * What is one line in version 4.0 and several in 3.0: the label of an address, the sort key of a name, a relation and its
 * label. A card is mapped line by line in the loose form, which is that of 3.0.
 */
final class Structure {
    private Structure() {}

    /** The lines of a card in the loose form, VERSION left out. */
    static List<ContentLine> loose(Card card) {
        List<ContentLine> lines =
                card.lines().stream().filter(line -> !line.is(Card.VERSION)).toList();
        return card.version().filter(Version.V4::equals).isPresent()
                ? RelatedNames.loose(SortKeys.loose(AddressLabels.loose(lines)))
                : lines;
    }

    /** Lines of the loose form as those of a card of version 4.0. */
    static List<ContentLine> joined(List<ContentLine> loose) {
        return AddressLabels.joined(SortKeys.joined(RelatedNames.joined(loose)));
    }
}
