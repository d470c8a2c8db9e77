/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
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
    public List<StoredCollection> in(CollectionId id) {
        return folders.locked(() -> folders.find(id).stream()
                .flatMap(above -> folders.below(above).stream()
                        .filter(below -> below.path().parent().equals(Optional.of(above.path()))))
                .map(Folder::describe)
                .toList());
    }

    @Override
    public StoredCollection create(NewCollection collection, boolean replace) {
        return folders.locked(() -> {
            room(collection).take(replace);
            return folders.add(collection).describe();
        });
    }

    @Override
    public void delete(CollectionId id) {
        folders.locked(() -> {
            Folder folder = folders.get(id);
            folders.remove(folder);
            return folder;
        });
    }

    @Override
    public StoredCollection rename(CollectionId id, String name, boolean replace) {
        return folders.locked(() -> {
            Folder folder = folders.get(id);
            CollectionPath present = folder.path();
            CollectionPath wanted = new CollectionPath(name);
            refuseRelated(present, wanted);
            Map<Folder, CollectionPath> below = below(folder, wanted);
            if (!wanted.equals(present)) {
                new Room(folders, id.contextId(), folder.ownerId(), folder.type(), wanted).take(replace);
            }
            below.forEach(Folder::rename);
            folder.rename(wanted);
            folder.touch(folders.now());
            return folder.describe();
        });
    }

    @Override
    public StoredCollection copy(CollectionId source, NewCollection target, boolean replace) {
        return folders.locked(() -> {
            Folder original = folders.get(source);
            if (original.isOf(target.contextId(), target.ownerId())
                    && original.type().equals(target.type())) {
                refuseRelated(original.path(), target.path());
            }
            Map<Folder, CollectionPath> below = below(original, target.path());
            room(target).take(replace);
            Folder copy = copy(original, target);
            below.forEach((each, path) -> copy(each, each.descriptionAt(target, path)));
            return copy.describe();
        });
    }

    private Folder copy(Folder source, NewCollection target) {
        Folder copy = folders.add(target);
        copy.fill(source, folders.now());
        return copy;
    }

    /** What is below a folder, with the paths it would have if the folder had another one. */
    private Map<Folder, CollectionPath> below(Folder folder, CollectionPath changed) {
        Map<Folder, CollectionPath> paths = new LinkedHashMap<>();
        folders.below(folder)
                .forEach(below -> paths.put(
                        below, below.path().rebased(folder.path(), changed).bounded()));
        return paths;
    }

    private static void refuseRelated(CollectionPath present, CollectionPath wanted) {
        if (wanted.isBelow(present) || present.isBelow(wanted)) {
            throw new IllegalArgumentException("A collection cannot take a place above or below itself");
        }
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

    private Room room(NewCollection wanted) {
        return new Room(folders, wanted.contextId(), wanted.ownerId(), wanted.type(), wanted.path());
    }
}
