/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.UnitProgress;

/** All there is, behind one lock: whoever reads or writes does so inside {@link #locked}. */
final class Folders {
    private static final long FIRST_FOLDER_ID = 100;

    private final Clock clock;
    private final UndoLog undo = new UndoLog();
    private final Map<CollectionId, Folder> folders = new HashMap<>();
    private final Map<Integer, Long> nextIds = new HashMap<>();

    Folders(Clock clock) {
        this.clock = clock;
    }

    /** Does something as one transaction: all of it, or nothing when it throws. Not to be called from inside itself. */
    synchronized <T> T locked(Supplier<T> work) {
        try {
            T done = work.get();
            undo.forget();
            return done;
        } catch (RuntimeException | Error e) {
            undo.rollBack();
            throw e;
        }
    }

    /** How to take back what the transaction changes. */
    UndoLog undo() {
        return undo;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The oldest first; what was taken back stands where it stood. */
    List<Folder> all() {
        return folders.values().stream()
                .sorted(Comparator.comparingLong(Folder::number))
                .toList();
    }

    Optional<Folder> find(CollectionId id) {
        return Optional.ofNullable(folders.get(id));
    }

    Folder get(CollectionId id) {
        return find(id).orElseThrow(() -> new NoSuchCollectionException(id));
    }

    Optional<StoredItem> find(ItemAddress address) {
        return find(address.collection()).flatMap(folder -> folder.item(address.name()));
    }

    StoredItem get(ItemAddress address) {
        return find(address).orElseThrow(() -> new NoSuchItemException(address));
    }

    Optional<Folder> find(int contextId, int ownerId, String type, String name) {
        return folders.values().stream()
                .filter(folder -> folder.isOf(contextId, ownerId) && folder.isNamed(type, name))
                .findFirst();
    }

    List<StoredCollection> ownedBy(int contextId, int ownerId) {
        return all().stream()
                .filter(folder -> folder.isOf(contextId, ownerId))
                .filter(folder -> folder.path().parent().isEmpty())
                .map(Folder::describe)
                .sorted(Comparator.comparing(StoredCollection::standard).reversed())
                .toList();
    }

    List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        return all().stream()
                .filter(folder -> folder.id().contextId() == contextId)
                .filter(folder -> folder.grants().stream().anyMatch(grant -> grantees.contains(grant.grantee())))
                .map(Folder::describe)
                .sorted(Comparator.comparingInt(StoredCollection::ownerId))
                .toList();
    }

    Folder add(NewCollection collection, Instant now) {
        long number = nextIds.merge(collection.contextId(), FIRST_FOLDER_ID, (next, first) -> next + 1);
        CollectionId id = new CollectionId(collection.contextId(), Long.toString(number));
        Folder folder = new Folder(id, collection, now, undo);
        undo.put(folders, id, folder);
        return folder;
    }

    /** All that is below a folder, the oldest first. */
    List<Folder> below(Folder above) {
        return all().stream()
                .filter(folder -> folder.isSibling(above) && folder.path().isBelow(above.path()))
                .toList();
    }

    /** Removes a folder and all that is below it, and tells of them. */
    void remove(UnitProgress progress, Folder folder) {
        Stream.concat(below(folder).stream(), Stream.of(folder)).forEach(each -> {
            undo.remove(folders, each.id());
            progress.grow(each.id().contextId(), each.ownerId(), -each.octets());
            progress.tell(each.place(), "", Kind.DELETED);
        });
    }

    /** Refuses an item where there is a folder. */
    void refuseFolder(Folder parent, String itemName) {
        CollectionPath path = parent.path().child(itemName);
        if (find(parent.id().contextId(), parent.ownerId(), parent.type(), path.text())
                .isPresent()) {
            throw new NameTakenException(itemName);
        }
    }
}
