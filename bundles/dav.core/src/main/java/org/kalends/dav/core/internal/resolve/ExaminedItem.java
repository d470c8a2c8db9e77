/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.HasField;
import org.kalends.storage.api.IndexCondition.TermMatches;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.IndexMatch;

/**
 * An item whose index is not asked, as its octets were examined instead. One that its format would not take today has no index: it may
 * satisfy any question about time and texts, so that whoever asks looks at the object itself.
 *
 * @param item as it would be told if it were indexed today
 * @param index what would be its index; empty when the format would not take it
 */
record ExaminedItem(Item item, Optional<ItemIndex> index) {
    private static final IndexCondition ALWAYS = new AllOf(List.of());

    /**
     * An item, examined.
     *
     * @param stored with its octets
     */
    static ExaminedItem of(Item stored, StoredCollection collection, ObjectFormat format) {
        Optional<ItemIndex> index = index(stored.octets().orElseThrow(), collection, format);
        return new ExaminedItem(told(stored, index, format.indexRevision()), index);
    }

    private static Optional<ItemIndex> index(Octets octets, StoredCollection collection, ObjectFormat format) {
        try {
            return Optional.of(format.accept(octets, collection).index());
        } catch (DavException e) {
            return Optional.empty(); // a refusal of a PUT; the object stays where it is
        }
    }

    private static Item told(Item stored, Optional<ItemIndex> index, int revision) {
        return new Item(
                stored.collection(),
                stored.name(),
                stored.uid(),
                index.map(ItemIndex::kind).orElse(stored.kind()),
                stored.mediaType(),
                stored.etag(),
                stored.size(),
                index.flatMap(ItemIndex::span),
                stored.created(),
                stored.modified(),
                stored.sequence(),
                stored.octets(),
                stored.properties(),
                stored.createdBy(),
                index.map(ItemIndex::classification).orElse(stored.classification()),
                index.isPresent() ? OptionalInt.of(revision) : stored.indexRevision());
    }

    /** Whether it satisfies a condition, or may do so. */
    boolean satisfies(IndexCondition condition) {
        ItemIndex asked = index.orElseGet(
                () -> new ItemIndex(item.uid(), item.kind(), Optional.empty(), List.of(), item.classification()));
        IndexMatch match = new IndexMatch(item.name(), item.createdBy(), item.sequence(), asked);
        return match.satisfies(index.isPresent() ? condition : regardlessOfTexts(condition));
    }

    private static IndexCondition regardlessOfTexts(IndexCondition condition) {
        if (condition instanceof AllOf all) {
            return new AllOf(
                    all.parts().stream().map(ExaminedItem::regardlessOfTexts).toList());
        }
        if (condition instanceof AnyOf any) {
            return new AnyOf(
                    any.parts().stream().map(ExaminedItem::regardlessOfTexts).toList());
        }
        return condition instanceof HasField || condition instanceof TermMatches ? ALWAYS : condition;
    }
}
