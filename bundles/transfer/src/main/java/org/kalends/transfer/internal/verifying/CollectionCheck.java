/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.verifying;

import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.OwnedCollections.Owned;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UnfitObjectException;

/**
 * Holds each object of a collection against what its format says of its octets, and the collection against its objects.
 *
 * @param owned the collection
 * @param indexer asks the format
 * @param tally told of what is wrong
 */
record CollectionCheck(Owned owned, ItemIndexer indexer, VerifyTally tally) {
    void run() throws CommandException {
        StoredCollection collection = owned.collection();
        long octets = 0;
        try (Stream<Item> items =
                owned.store().items().select(collection.id(), new Selection.All(), Set.of(ItemPart.OCTETS))) {
            for (Iterator<Item> rest = items.iterator(); rest.hasNext(); ) {
                Item item = rest.next();
                octets += item.octets().orElseThrow().length();
                check(item);
                tally.object();
            }
        }
        compareSize(octets);
    }

    /** Somebody may write while it is read, and then the sum is another one for a good reason. */
    private void compareSize(long octets) {
        StoredCollection before = owned.collection();
        boolean still = owned.store()
                .collections()
                .find(before.id())
                .filter(now -> now.sequence() == before.sequence())
                .isPresent();
        if (still && octets != before.octets()) {
            tally.wrong(where(), "its objects have " + octets + " octets, and " + before.octets() + " are counted");
        }
    }

    private String where() {
        StoredCollection collection = owned.collection();
        return collection.id().contextId() + "/" + collection.ownerId() + '/' + collection.type() + '/'
                + collection.name();
    }

    private void check(Item item) {
        String where = where() + '/' + item.name();
        Octets octets = item.octets().orElseThrow();
        compare(where, "octets", item.size(), (long) octets.length());
        compare(where, "entity tag", item.etag(), ETag.of(octets).value());
        try {
            ItemIndex index =
                    indexer.item(octets, owned.collection(), item.createdBy()).index();
            compare(where, "UID", item.uid(), index.uid());
            if (item.indexRevision().orElse(index.revision()) == index.revision()) {
                compare(where, "kind", item.kind(), index.kind());
                compare(where, "span", item.span(), index.span());
                compare(where, "classification", item.classification(), index.classification());
            } // else it waits for being indexed anew, and nobody asks its index
        } catch (UnfitObjectException e) {
            tally.wrong(where, "could not be stored today: " + e.getMessage());
        }
    }

    private void compare(String where, String what, Object stored, Object made) {
        if (!Objects.equals(stored, made)) {
            tally.wrong(where, "the " + what + " is kept as " + stored + " and would be " + made);
        }
    }
}
