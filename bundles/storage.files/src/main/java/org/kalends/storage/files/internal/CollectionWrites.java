/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Write;

/** The writes of collections, inside a transaction. */
final class CollectionWrites {
    private static final Comparator<Grantee> BY_KIND_AND_ID =
            Comparator.comparing(Grantee::kind).thenComparing(Grantee::id);

    private final Shelf shelf;
    private final Places places;
    private final ItemFiles files;
    private final ItemWrites items;
    private final Labels labels;

    CollectionWrites(Shelf shelf, Places places, ItemFiles files, ItemWrites items, Labels labels) {
        this.shelf = shelf;
        this.places = places;
        this.files = files;
        this.items = items;
        this.labels = labels;
    }

    Committed.Result perform(Work work, Write.OfCollection write) {
        if (write instanceof Write.DeleteCollection delete) {
            remove(work, shelf.get(work.progress().resolve(delete.id())));
            return Committed.Result.NOTHING;
        }
        if (write instanceof Write.CopyCollection copy) {
            return result(copy(work, copy));
        }
        if (write instanceof Write.RenameCollection rename) {
            return result(rename(work, rename));
        }
        boolean isNew = write instanceof Write.CreateCollection;
        Folder folder = written(work, write);
        work.progress().tell(folder.changed(), "", isNew ? Kind.CREATED : Kind.CHANGED);
        return result(folder);
    }

    private Committed.Result result(Folder folder) {
        return Committed.Result.of(shelf.describe(shelf.get(folder.id())));
    }

    private Folder written(Work work, Write.OfCollection write) {
        if (write instanceof Write.CreateCollection create) {
            room(create.collection()).take(work, this, items, create.replace());
            return add(work, create.collection());
        }
        if (write instanceof Write.PatchCollection patch) {
            Folder folder = shelf.get(work.progress().resolve(patch.id()));
            Map<PropertyName, String> before = folder.notes().properties();
            Folder patched = folder.with(PersonalValues.patched(before, patch.changes()));
            shelf.put(patched);
            labels.write(work.transaction(), patched, before);
            return shelf.advance(folder.id(), work.progress().now());
        }
        Write.GrantRights grant = (Write.GrantRights) write;
        Folder folder = shelf.get(work.progress().resolve(grant.id()));
        shelf.put(folder.with(ordered(grant.grants())));
        return shelf.advance(folder.id(), work.progress().now());
    }

    private Folder add(Work work, NewCollection wanted) {
        String directory = places.newDirectory(work.transaction(), wanted);
        work.transaction().makeDirectory(directory);
        Folder folder = shelf.add(wanted, directory, work.progress().now());
        labels.write(work.transaction(), folder, Map.of());
        return folder;
    }

    /** Removes a collection and all that is below it, with their files, and tells of them. */
    void remove(Work work, Folder folder) {
        List<Folder> deepestFirst = new ArrayList<>(shelf.below(folder));
        deepestFirst.sort(
                Comparator.comparingInt((Folder each) -> each.directory().length())
                        .reversed());
        deepestFirst.add(folder);
        deepestFirst.forEach(each -> {
            shelf.contents(each.id()).items().values().forEach(item -> files.delete(work, each, item));
            work.transaction().clear(each.directory());
        });
        forget(work, folder);
    }

    /** Notes that a collection and all that is below it is gone, or about to be. */
    void forget(Work work, Folder folder) {
        List<Folder> all = new ArrayList<>(shelf.below(folder));
        all.add(folder);
        all.forEach(each -> {
            work.grow(each, -shelf.contents(each.id()).octets());
            shelf.remove(each);
            work.progress().tell(each.changed(), "", Kind.DELETED);
        });
    }

    private Folder rename(Work work, Write.RenameCollection write) {
        Folder folder = shelf.get(work.progress().resolve(write.id()));
        CollectionPath wanted = new CollectionPath(write.name());
        refuseRelated(folder.path(), wanted);
        Map<Folder, CollectionPath> below = below(folder, wanted);
        if (!wanted.equals(folder.path())) {
            new Room(shelf, folder.id().contextId(), folder.ownerId(), folder.type(), wanted)
                    .take(work, this, items, write.replace());
        }
        Folder renamed = moved(work, folder, wanted).touched(work.progress().now());
        shelf.put(renamed);
        work.progress().tell(renamed.changed(), "", Kind.CHANGED);
        below.forEach((each, path) -> {
            String inside = each.directory().substring(folder.directory().length());
            Folder moved = each.moved(path, renamed.directory() + inside);
            shelf.put(moved);
            work.progress().tell(moved.changed(), "", Kind.CHANGED);
        });
        return renamed;
    }

    private Folder moved(Work work, Folder folder, CollectionPath wanted) {
        if (wanted.equals(folder.path())) {
            return folder;
        }
        String directory = places.newDirectory(
                work.transaction(), folder.id().contextId(), folder.ownerId(), folder.type(), wanted);
        work.transaction().moveDirectory(folder.directory(), directory);
        return folder.moved(wanted, directory);
    }

    /** A collection as it was before the copy took its place. */
    private record Source(Folder folder, Map<String, StoredItem> items) {}

    private Source source(Folder folder) {
        return new Source(
                folder, new LinkedHashMap<>(shelf.contents(folder.id()).items()));
    }

    private Folder copy(Work work, Write.CopyCollection write) {
        Folder original = shelf.get(work.progress().resolve(write.source()));
        NewCollection target = write.target();
        if (original.isOf(target.contextId(), target.ownerId())
                && original.type().equals(target.type())) {
            refuseRelated(original.path(), target.path());
        }
        Source source = source(original);
        Map<Source, CollectionPath> below = new LinkedHashMap<>();
        below(original, target.path()).forEach((folder, path) -> below.put(source(folder), path));
        room(target).take(work, this, items, write.replace());
        Folder copy = copy(work, source, target);
        below.forEach((each, path) -> copy(work, each, each.folder().descriptionAt(target, path)));
        return copy;
    }

    private Folder copy(Work work, Source source, NewCollection target) {
        Folder copy = add(work, target);
        source.items().forEach((name, item) -> {
            ItemAddress address = new ItemAddress(copy.id(), name);
            StoredItem copied = files.copied(work, source.folder(), item, address, copy.ownerId());
            shelf.put(address, copied, work.progress().now());
        });
        work.grow(copy, shelf.contents(copy.id()).octets());
        work.progress().tell(shelf.get(copy.id()).changed(), "", Kind.CREATED);
        return copy;
    }

    /** What is below a collection, with the paths it would have if that had another one. */
    private Map<Folder, CollectionPath> below(Folder folder, CollectionPath changed) {
        Map<Folder, CollectionPath> paths = new LinkedHashMap<>();
        shelf.below(folder)
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
        return new Room(shelf, wanted.contextId(), wanted.ownerId(), wanted.type(), wanted.path());
    }
}
