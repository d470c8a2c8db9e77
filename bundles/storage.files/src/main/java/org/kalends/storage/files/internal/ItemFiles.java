/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageUnavailableException;

/** The files of items: what is read from them, and what a transaction is going to do with them. */
final class ItemFiles {
    private final Disk disk;
    private final Copies copies;
    private final Shelf shelf;
    private final Places places;

    ItemFiles(Disk disk, Copies copies, Shelf shelf, Places places) {
        this.disk = disk;
        this.copies = copies;
        this.shelf = shelf;
        this.places = places;
    }

    /**
     * What an item is made of, as its entity tag says: its file, or the copy while that is another one.
     *
     * @throws StorageUnavailableException when neither can be read
     */
    Octets octets(Folder folder, StoredItem item) {
        String digest = item.content().digest();
        try {
            Optional<Octets> octets = Copies.read(disk.resolve(Places.file(folder, item)), digest);
            if (octets.isEmpty()) {
                octets = copies.find(digest);
            }
            return octets.orElseThrow(() -> new StorageUnavailableException(
                    "The file " + Places.file(folder, item) + " is not what it was, and there is no copy"));
        } catch (IOException e) {
            throw new StorageUnavailableException(Places.file(folder, item) + " cannot be read", e);
        }
    }

    /**
     * Where the file of an item goes.
     *
     * @param present the item that is there
     * @param replaced the file that gives way
     */
    private record Target(Folder folder, String file, Optional<StoredItem> present, Optional<Stamp> replaced) {
        String path() {
            return folder.directory() + "/" + file;
        }
    }

    /** Writes the file of an item that is put. */
    StoredItem written(Work work, Folder folder, String name, NewItem item) {
        Target target = target(work, new ItemAddress(folder.id(), name));
        String digest = Digest.of(item.octets());
        Seen seen = work.transaction().write(target.path(), item.octets(), digest, target.replaced());
        Content content = Content.of(item, digest, seen);
        Instant now = work.progress().now();
        return target.present()
                .map(old -> old.replaced(content, now))
                .orElseGet(() -> new StoredItem(target.file(), content, item.author(), Extras.NONE, now, now, 0));
    }

    /**
     * Writes the file of a copy.
     *
     * @param from where the item is, or was
     */
    StoredItem copied(Work work, Folder from, StoredItem item, ItemAddress address, int creator) {
        Octets octets = octets(from, item);
        Target target = target(work, address);
        Seen seen =
                work.transaction().write(target.path(), octets, item.content().digest(), target.replaced());
        return item.copied(target.file(), seen, creator, work.progress().now());
    }

    /** Moves the file of an item; one that has been spoilt stays, and the octets of before are written. */
    StoredItem moved(Work work, ItemAddress source, ItemAddress address) {
        StoredItem item = shelf.get(source);
        Folder from = shelf.get(source.collection());
        Target target = target(work, address);
        if (isSpoilt(from, item)) {
            Seen seen = work.transaction()
                    .write(target.path(), octets(from, item), item.content().digest(), target.replaced());
            return item.in(target.file()).seen(seen);
        }
        Stamp stamp = item.content().seen().stamp();
        work.transaction().move(Places.file(from, item), target.path(), stamp, target.replaced());
        return item.in(target.file());
    }

    void delete(Work work, Folder folder, StoredItem item) {
        work.transaction()
                .delete(Places.file(folder, item), item.content().seen().stamp());
    }

    /** A spoilt file that is there is put aside. */
    private Target target(Work work, ItemAddress address) {
        Folder folder = shelf.get(address.collection());
        Optional<StoredItem> present = shelf.find(address);
        if (present.isEmpty()) {
            String file = places.newFile(work.transaction(), folder, address.name());
            return new Target(folder, file, present, Optional.empty());
        }
        StoredItem item = present.get();
        if (isSpoilt(folder, item)) {
            work.transaction().clear(Places.file(folder, item));
            shelf.contents(folder.id()).unskip(item.file());
            return new Target(folder, item.file(), present, Optional.empty());
        }
        return new Target(
                folder, item.file(), present, Optional.of(item.content().seen().stamp()));
    }

    /** Whether somebody has made something of the file that is no object. */
    private boolean isSpoilt(Folder folder, StoredItem item) {
        return shelf.contents(folder.id()).skipped().containsKey(item.file());
    }
}
