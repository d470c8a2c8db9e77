/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.Optional;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UnfitObjectException;

/**
 * What becomes of the index of a stored item when it is drawn anew. Only what would be stored just so has one: an index belongs to its
 * octets and to its UID. Whatever is wrong with an item stays with it.
 *
 * @param item the item, with its octets
 * @param index its index as it is drawn today; empty when there is none
 * @param why why there is none, for people; else empty
 * @since 1.2
 */
public record Redrawn(Item item, Optional<ItemIndex> index, String why) {
    /**
     * Draws an index.
     *
     * @param item with its octets
     * @throws StorageException when it cannot be drawn at the moment
     */
    public static Redrawn of(Item item, StoredCollection collection, ItemIndexer indexer) {
        try {
            NewItem made = indexer.item(item.octets().orElseThrow(), collection, item.createdBy());
            boolean isSame =
                    made.etag().equals(item.etag()) && made.index().uid().equals(item.uid());
            return isSame
                    ? new Redrawn(item, Optional.of(made.index()), "")
                    : left(item, "would be stored otherwise today");
        } catch (UnfitObjectException e) {
            return left(item, "could not be stored today: " + e.getMessage());
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return left(item, "cannot be examined: " + e);
        }
    }

    private static Redrawn left(Item item, String why) {
        return new Redrawn(item, Optional.empty(), why);
    }

    /** Where it is and why it has no index. */
    public String complaint() {
        return item.collection().contextId() + "/" + item.collection().folderId() + "/" + item.name() + ": " + why;
    }
}
