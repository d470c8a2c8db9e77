/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.StoredCollection;

/** All there is, behind one lock: whoever reads or writes does so inside {@link #locked}. */
final class Folders {
    private static final long FIRST_FOLDER_ID = 100;

    private final Clock clock;
    private final Map<CollectionId, Folder> folders = new LinkedHashMap<>();
    private final Map<Integer, Long> nextIds = new HashMap<>();

    Folders(Clock clock) {
        this.clock = clock;
    }

    /** Does something as one transaction. */
    synchronized <T> T locked(Supplier<T> work) {
        return work.get();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Collection<Folder> all() {
        return folders.values();
    }

    Optional<Folder> find(CollectionId id) {
        return Optional.ofNullable(folders.get(id));
    }

    Folder get(CollectionId id) {
        return find(id).orElseThrow(() -> new NoSuchCollectionException(id));
    }

    Optional<Folder> find(int contextId, int ownerId, String type, String name) {
        return folders.values().stream()
                .filter(folder -> folder.isOf(contextId, ownerId) && folder.isNamed(type, name))
                .findFirst();
    }

    List<StoredCollection> ownedBy(int contextId, int ownerId) {
        return folders.values().stream()
                .filter(folder -> folder.isOf(contextId, ownerId))
                .filter(folder -> folder.path().parent().isEmpty())
                .map(Folder::describe)
                .sorted(Comparator.comparing(StoredCollection::standard).reversed())
                .toList();
    }

    List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        return folders.values().stream()
                .filter(folder -> folder.id().contextId() == contextId)
                .filter(folder -> folder.grants().stream().anyMatch(grant -> grantees.contains(grant.grantee())))
                .map(Folder::describe)
                .sorted(Comparator.comparingInt(StoredCollection::ownerId))
                .toList();
    }

    Folder add(NewCollection collection) {
        long number = nextIds.merge(collection.contextId(), FIRST_FOLDER_ID, (next, first) -> next + 1);
        CollectionId id = new CollectionId(collection.contextId(), Long.toString(number));
        Folder folder = new Folder(id, collection, now());
        folders.put(id, folder);
        return folder;
    }

    /** All that is below a folder, the oldest first. */
    List<Folder> below(Folder above) {
        return folders.values().stream()
                .filter(folder -> folder.isSibling(above) && folder.path().isBelow(above.path()))
                .toList();
    }

    /** Removes a folder and all that is below it. */
    void remove(Folder folder) {
        below(folder).forEach(each -> folders.remove(each.id()));
        folders.remove(folder.id());
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
