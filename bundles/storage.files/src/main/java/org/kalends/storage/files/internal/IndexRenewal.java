/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.Redrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws anew the index of what an older release has indexed. It is no change of an item, and clients are told nothing; how far it has
 * come stands at the items.
 */
final class IndexRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRenewal.class);
    private static final IndexCondition NEVER = new IndexCondition.AnyOf(List.of());

    private final Ledger ledger;
    private final Shelf shelf;
    private final ItemStore items;
    private final ItemIndexer indexer;

    IndexRenewal(Ledger ledger, Shelf shelf, ItemStore items, ItemIndexer indexer) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.items = items;
        this.indexer = indexer;
    }

    /** Does all there is to do. */
    void run() {
        Map<String, Integer> revisions = indexer.revisions();
        long done = 0;
        for (Folder folder : ledger.read(shelf::all)) {
            int revision = revisions.getOrDefault(folder.type(), 0);
            if (hasOlder(folder, revision)) {
                LOG.info("Objects in {} were indexed by an older release; they are indexed anew", folder.directory());
                done += renew(ledger.read(() -> shelf.describe(folder)), revision);
            }
        }
        if (done > 0) {
            LOG.info("The index is up to date: {} objects indexed anew", done);
        }
    }

    private boolean hasOlder(Folder folder, int revision) {
        return ledger.read(() -> shelf.contents(folder.id()).items().values().stream()
                .anyMatch(item -> isOlder(item.content().index().revision(), revision)));
    }

    /** What a revision could not index has it below zero, and is not tried again by the same. */
    private static boolean isOlder(int present, int revision) {
        return Math.abs(present) < revision;
    }

    private long renew(StoredCollection collection, int revision) {
        Selection older = new Selection.Matching(NEVER, OptionalInt.of(revision));
        try (Stream<Item> found = items.select(collection.id(), older, Set.of(ItemPart.OCTETS))) {
            return found.filter(item -> isOlder(item.indexRevision().orElseThrow(), revision))
                    .filter(item -> renew(item, collection, revision))
                    .count();
        } catch (NoSuchCollectionException e) {
            return 0; // it has gone meanwhile, and its items with it
        }
    }

    private boolean renew(Item item, StoredCollection collection, int revision) {
        Redrawn drawn = Redrawn.of(item, collection, indexer);
        if (drawn.index().isEmpty()) {
            LOG.warn("Not indexed anew, and looked at by queries instead: {}", drawn.complaint());
        }
        ledger.write(transaction -> {
            ItemAddress address = new ItemAddress(item.collection(), item.name());
            shelf.find(address)
                    .filter(present -> present.content().etag().equals(item.etag()))
                    .ifPresent(present -> {
                        ItemIndex left = present.content().index().drawnBy(-revision);
                        shelf.keep(
                                address,
                                present.with(
                                        present.content().indexed(drawn.index().orElse(left))));
                    });
            return item;
        });
        return drawn.index().isPresent();
    }
}
