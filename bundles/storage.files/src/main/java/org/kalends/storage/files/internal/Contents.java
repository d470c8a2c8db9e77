/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.support.CodePointOrder;

/**
 * What is in one collection, in the orders in which it is looked for, and what the last look at its directory has found beside that.
 * Guarded by the lock of {@link Ledger}.
 */
final class Contents {
    private final CollectionId id;
    private final NavigableMap<String, StoredItem> items = new TreeMap<>(CodePointOrder.ASCENDING);
    private final Map<String, Tombstone> tombstones = new HashMap<>();
    private final Map<String, String> namesByUid = new HashMap<>();
    private final Map<String, String> namesByFile = new HashMap<>();
    private final Map<String, Stamp> verified = new HashMap<>();
    private Map<String, Skipped> skipped = Map.of();
    private final Map<String, Labels.Known> labels = new ConcurrentHashMap<>();
    private long octets;

    Contents(CollectionId id) {
        this.id = id;
    }

    /** Follows a change of an item. */
    void changed(String name, Optional<StoredItem> old, Optional<StoredItem> now) {
        old.ifPresent(item -> {
            octets -= item.content().size();
            namesByUid.remove(item.uid(), name);
            namesByFile.remove(FileNames.folded(item.file()), name);
            verified.remove(item.file());
            items.remove(name);
        });
        now.ifPresent(item -> {
            octets += item.content().size();
            if (!item.uid().isEmpty()) {
                namesByUid.put(item.uid(), name);
            }
            namesByFile.put(FileNames.folded(item.file()), name);
            items.put(name, item);
        });
    }

    /** Follows a change of a tombstone. */
    void buried(String name, Optional<Tombstone> now) {
        now.ifPresentOrElse(tombstone -> tombstones.put(name, tombstone), () -> tombstones.remove(name));
    }

    boolean isEmpty() {
        return items.isEmpty() && tombstones.isEmpty();
    }

    NavigableMap<String, StoredItem> items() {
        return Collections.unmodifiableNavigableMap(items);
    }

    Map<String, Tombstone> tombstones() {
        return Collections.unmodifiableMap(tombstones);
    }

    Optional<StoredItem> item(String name) {
        return Optional.ofNullable(items.get(name));
    }

    /** What all items take together. */
    long octets() {
        return octets;
    }

    Optional<String> withUid(String uid) {
        return Optional.ofNullable(namesByUid.get(uid));
    }

    /** Whether an item has a file of this name, or of one that some file systems take for it. */
    boolean hasFile(String file) {
        return namesByFile.containsKey(FileNames.folded(file));
    }

    /** What a file was when it was last read or written, if it is that of an item. */
    Optional<Seen> seen(String file) {
        return Optional.ofNullable(namesByFile.get(FileNames.folded(file)))
                .flatMap(this::item)
                .filter(item -> item.file().equals(file))
                .map(item -> item.content().seen());
    }

    /** What lies in the directory and is no item, by file. */
    Map<String, Skipped> skipped() {
        return skipped;
    }

    void skip(Map<String, Skipped> now) {
        skipped = Map.copyOf(now);
    }

    /** Something else takes the place of a file. */
    void unskip(String file) {
        Map<String, Skipped> fewer = new HashMap<>(skipped);
        fewer.remove(file);
        skip(fewer);
    }

    /** What has been read of the files that are no items; changes while a look goes on. */
    Map<String, Labels.Known> labels() {
        return labels;
    }

    /** Notes that a file has been read once more, and was the same: no longer in the moment in which it was written, if possible. */
    void verify(String file, Seen seen) {
        if (seen.isStill(seen.stamp())) {
            verified.put(file, seen.stamp());
        }
    }

    /** Whether the file of an item has been read once more. */
    boolean isVerified(StoredItem item) {
        return item.content().seen().stamp().equals(verified.get(item.file()));
    }

    /**
     * Refuses a UID, unless it is none, that an item other than those of these two names has, and one that is not the UID of the item that would
     * be replaced.
     *
     * @param replaced name of the item that would be replaced, if there is one
     * @param leaving name of another item that may have the UID, as it goes away
     */
    void refuseForeignUid(String uid, String replaced, String leaving) {
        StoredItem present = items.get(replaced);
        if (present != null && !present.uid().equals(uid)) {
            throw new UidTakenException(new ItemAddress(id, replaced));
        }
        String holder = namesByUid.get(uid);
        if (holder != null && !holder.equals(replaced) && !holder.equals(leaving)) {
            throw new UidTakenException(new ItemAddress(id, holder));
        }
    }
}
