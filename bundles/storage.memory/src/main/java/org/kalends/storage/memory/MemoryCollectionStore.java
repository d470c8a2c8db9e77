/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

/** The collections kept in {@link Folders}. */
final class MemoryCollectionStore implements CollectionStore {
    private static final Comparator<Grantee> BY_KIND_AND_ID =
            Comparator.comparing(Grantee::kind).thenComparing(Grantee::id);

    private final Folders folders;

    MemoryCollectionStore(Folders folders) {
        this.folders = folders;
    }

    @Override
    public List<StoredCollection> ownedBy(int contextId, int ownerId) {
        return folders.locked(() -> folders.ownedBy(contextId, ownerId));
    }

    @Override
    public List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        return folders.locked(() -> folders.grantedTo(contextId, grantees));
    }

    @Override
    public long octetsOf(int contextId, int ownerId) {
        return octets(folder -> folder.isOf(contextId, ownerId));
    }

    @Override
    public long octetsOf(int contextId) {
        return octets(folder -> folder.id().contextId() == contextId);
    }

    private long octets(Predicate<Folder> wanted) {
        return folders.locked(() ->
                folders.all().stream().filter(wanted).mapToLong(Folder::octets).sum());
    }

    @Override
    public Optional<StoredCollection> find(CollectionId id) {
        return folders.locked(() -> folders.find(id).map(Folder::describe));
    }

    @Override
    public Optional<StoredCollection> find(int contextId, int ownerId, String type, String name) {
        return folders.locked(() -> folders.find(contextId, ownerId, type, name).map(Folder::describe));
    }

    @Override
    public StoredCollection create(NewCollection collection) {
        return folders.locked(() -> {
            holder(collection).ifPresent(MemoryCollectionStore::refuse);
            return folders.add(collection).describe();
        });
    }

    @Override
    public void delete(CollectionId id) {
        folders.locked(() -> {
            Folder folder = folders.get(id);
            folders.remove(id);
            return folder;
        });
    }

    @Override
    public StoredCollection rename(CollectionId id, String name, boolean replace) {
        return folders.locked(() -> {
            Folder folder = folders.get(id);
            folders.find(id.contextId(), folder.ownerId(), folder.type(), name)
                    .filter(holder -> holder != folder)
                    .ifPresent(holder -> giveWay(holder, replace));
            folder.rename(name, folders.now());
            return folder.describe();
        });
    }

    @Override
    public StoredCollection copy(CollectionId source, NewCollection target, boolean replace) {
        return folders.locked(() -> {
            Folder original = folders.get(source);
            holder(target).ifPresent(holder -> giveWay(holder, replace));
            Folder copy = folders.add(target);
            copy.fill(original, folders.now());
            return copy.describe();
        });
    }

    @Override
    public StoredCollection grant(CollectionId id, List<Grant> grants) {
        List<Grant> ordered = grants.stream()
                .sorted(Comparator.comparing(Grant::grantee, BY_KIND_AND_ID))
                .toList();
        long grantees = ordered.stream().map(Grant::grantee).distinct().count();
        if (grantees < ordered.size()
                || ordered.stream().anyMatch(grant -> grant.rights().isEmpty())) {
            throw new IllegalArgumentException("At most one grant for each grantee, none without rights");
        }
        return folders.locked(() -> {
            Folder folder = folders.get(id);
            folder.grant(ordered, folders.now());
            return folder.describe();
        });
    }

    @Override
    public StoredCollection patch(CollectionId id, Map<PropertyName, Optional<String>> changes) {
        return folders.locked(() -> {
            Folder folder = folders.get(id);
            folder.patch(changes, folders.now());
            return folder.describe();
        });
    }

    private Optional<Folder> holder(NewCollection wanted) {
        return folders.find(wanted.contextId(), wanted.ownerId(), wanted.type(), wanted.name());
    }

    private void giveWay(Folder holder, boolean replace) {
        if (!replace) {
            refuse(holder);
        }
        folders.remove(holder.id());
    }

    private static void refuse(Folder holder) {
        throw new NameTakenException(holder.describe().name());
    }
}
