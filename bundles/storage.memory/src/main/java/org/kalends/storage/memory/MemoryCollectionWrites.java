/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.support.UnitProgress;

/** The writes of collections, inside a transaction. */
final class MemoryCollectionWrites {
    private static final Comparator<Grantee> BY_KIND_AND_ID =
            Comparator.comparing(Grantee::kind).thenComparing(Grantee::id);

    private final Folders folders;

    MemoryCollectionWrites(Folders folders) {
        this.folders = folders;
    }

    Committed.Result perform(UnitProgress progress, Write.OfCollection write) {
        if (write instanceof Write.DeleteCollection delete) {
            folders.remove(progress, folders.get(progress.resolve(delete.id())));
            return Committed.Result.NOTHING;
        }
        if (write instanceof Write.CopyCollection copy) {
            return Committed.Result.of(copy(progress, copy).describe());
        }
        if (write instanceof Write.RenameCollection rename) {
            return Committed.Result.of(rename(progress, rename).describe());
        }
        boolean isNew = write instanceof Write.CreateCollection;
        Folder folder = written(progress, write);
        progress.tell(folder.place(), "", isNew ? Kind.CREATED : Kind.CHANGED);
        return Committed.Result.of(folder.describe());
    }

    private Folder written(UnitProgress progress, Write.OfCollection write) {
        if (write instanceof Write.CreateCollection create) {
            room(create.collection()).take(progress, create.replace());
            return folders.add(create.collection(), progress.now());
        }
        if (write instanceof Write.PatchCollection patch) {
            Folder folder = folders.get(progress.resolve(patch.id()));
            folder.patch(patch.changes(), progress.now());
            return folder;
        }
        Write.GrantRights grant = (Write.GrantRights) write;
        Folder folder = folders.get(progress.resolve(grant.id()));
        folder.grant(ordered(grant.grants()), progress.now());
        return folder;
    }

    private Folder rename(UnitProgress progress, Write.RenameCollection write) {
        Folder folder = folders.get(progress.resolve(write.id()));
        CollectionPath present = folder.path();
        CollectionPath wanted = new CollectionPath(write.name());
        refuseRelated(present, wanted);
        Map<Folder, CollectionPath> below = below(folder, wanted);
        if (!wanted.equals(present)) {
            new Room(folders, folder.id().contextId(), folder.ownerId(), folder.type(), wanted)
                    .take(progress, write.replace());
        }
        folder.rename(wanted);
        folder.touch(progress.now());
        progress.tell(folder.place(), "", Kind.CHANGED);
        below.forEach((each, path) -> {
            each.rename(path);
            progress.tell(each.place(), "", Kind.CHANGED);
        });
        return folder;
    }

    private Folder copy(UnitProgress progress, Write.CopyCollection write) {
        Folder original = folders.get(progress.resolve(write.source()));
        NewCollection target = write.target();
        if (original.isOf(target.contextId(), target.ownerId())
                && original.type().equals(target.type())) {
            refuseRelated(original.path(), target.path());
        }
        Map<Folder, CollectionPath> below = below(original, target.path());
        room(target).take(progress, write.replace());
        Folder copy = copy(progress, original, target);
        below.forEach((each, path) -> copy(progress, each, each.descriptionAt(target, path)));
        return copy;
    }

    private Folder copy(UnitProgress progress, Folder source, NewCollection target) {
        Folder copy = folders.add(target, progress.now());
        copy.fill(source, progress.now());
        progress.grow(target.contextId(), target.ownerId(), copy.octets());
        progress.tell(copy.place(), "", Kind.CREATED);
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

    private static List<Grant> ordered(List<Grant> grants) {
        List<Grant> ordered = grants.stream()
                .sorted(Comparator.comparing(Grant::grantee, BY_KIND_AND_ID))
                .toList();
        long grantees = ordered.stream().map(Grant::grantee).distinct().count();
        if (grantees < ordered.size()
                || ordered.stream().anyMatch(grant -> grant.rights().isEmpty())) {
            throw new IllegalArgumentException("At most one grant for each grantee, none without rights");
        }
        return ordered;
    }

    private Room room(NewCollection wanted) {
        return new Room(folders, wanted.contextId(), wanted.ownerId(), wanted.type(), wanted.path());
    }
}
