/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.support.QueuedFeed;
import org.kalends.storage.api.support.UnitProgress;

/**
 * Takes in what a look has found, each time in one transaction that changes nothing on disk. What is no longer as it was when the
 * look began has been written through the store since, and is left alone.
 */
final class Intake {
    private static final Unit BY_HAND = new Unit(List.of(), List.of(), new Author(0, "files"));

    private final Ledger ledger;
    private final Shelf shelf;
    private final ItemWrites items;
    private final CollectionWrites collections;
    private final QueuedFeed feed;
    private final Limits limits;

    Intake(Ledger ledger, Shelf shelf, ItemWrites items, CollectionWrites collections, QueuedFeed feed, Limits limits) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.items = items;
        this.collections = collections;
        this.feed = feed;
        this.limits = limits;
    }

    /** Whether something changed, which those who listen are told. */
    private boolean transaction(Consumer<Work> change) {
        return !ledger.write(
                        transaction -> {
                            Work work = new Work(new UnitProgress(BY_HAND, shelf.now()), transaction);
                            change.accept(work);
                            return work.progress().committed().events();
                        },
                        feed::tell)
                .isEmpty();
    }

    /** The directory of a collection is gone. */
    void gone(Folder folder) {
        transaction(work -> shelf.find(folder.id())
                .filter(present -> present.directory().equals(folder.directory()))
                .ifPresent(present -> collections.forget(work, present)));
    }

    /** Somebody has written what the collection is called, or such. */
    void label(Folder folder, Map<PropertyName, Optional<String>> changes) {
        if (!changes.isEmpty()) {
            transaction(work -> shelf.find(folder.id())
                    .filter(present ->
                            present.notes().properties().equals(folder.notes().properties()))
                    .ifPresent(present -> {
                        shelf.put(present.with(
                                PersonalValues.patched(present.notes().properties(), changes)));
                        Folder patched =
                                shelf.advance(folder.id(), work.progress().now());
                        work.progress().tell(patched.changed(), "", Kind.CHANGED);
                    }));
        }
    }

    /** Files are gone. */
    boolean leave(FolderState state, Listing listing, Map<String, StoredItem> gone) {
        return !gone.isEmpty()
                && transaction(work -> gone.forEach((name, item) -> {
                    ItemAddress address = new ItemAddress(state.folder().id(), name);
                    if (isStill(address, item.content().seen())) {
                        items.forget(work, address, Kind.DELETED);
                    }
                }));
    }

    private boolean isStill(ItemAddress address, Seen base) {
        return shelf.find(address)
                .filter(present -> present.content().seen().equals(base))
                .isPresent();
    }

    /** There is a directory in one of a collection that has others in it. */
    boolean add(Folder parent, String directory) {
        CollectionPath path = parent.path().child(FileNames.decode(directory).orElse(directory));
        NewCollection wanted = new NewCollection(
                parent.id().contextId(), parent.ownerId(), parent.type(), path.text(), false, Map.of());
        return add(wanted, parent.directory() + "/" + directory);
    }

    /** There is a directory of a new collection. */
    boolean add(NewCollection wanted, String directory) {
        return transaction(work -> {
            if (isFree(wanted, directory)) {
                Folder folder = shelf.add(wanted, directory, work.progress().now());
                work.progress().tell(folder.changed(), "", Kind.CREATED);
            }
        });
    }

    private boolean isFree(NewCollection wanted, String directory) {
        boolean item = wanted.path()
                .parent()
                .flatMap(above -> shelf.find(wanted.contextId(), wanted.ownerId(), wanted.type(), above.text()))
                .flatMap(parent ->
                        shelf.find(new ItemAddress(parent.id(), wanted.path().name())))
                .isPresent();
        return !item
                && shelf.inDirectory(directory).isEmpty()
                && shelf.find(wanted.contextId(), wanted.ownerId(), wanted.type(), wanted.name())
                        .isEmpty();
    }

    /**
     * Files are new, or other ones.
     *
     * @param skipped takes what is none of the collection's items
     */
    boolean take(Folder folder, List<Found.Read> read, Map<String, Skipped> skipped) {
        return !read.isEmpty()
                && transaction(work -> {
                    if (shelf.find(folder.id()).isPresent()) {
                        take(work, folder, read, skipped);
                    }
                });
    }

    /** One that has the UID of another waits until that one has taken in its own, so that UIDs can change hands. */
    private void take(Work work, Folder folder, List<Found.Read> read, Map<String, Skipped> skipped) {
        List<Found.Read> waiting = new ArrayList<>(read);
        int before;
        do {
            before = waiting.size();
            waiting.removeIf(each -> take(work, folder, each, skipped));
        } while (waiting.size() < before);
        for (Found.Read each : waiting) {
            String uid = each.content().orElseThrow().index().uid();
            String holder = holder(folder, uid, each.found().name()).orElseThrow();
            skipped.put(each.found().file(), Skipped.second(each.seen().stamp(), uid, holder));
        }
    }

    private Optional<String> holder(Folder folder, String uid, String name) {
        return shelf.contents(folder.id()).withUid(uid).filter(holder -> !holder.equals(name));
    }

    /** Whether it is done with. */
    private boolean take(Work work, Folder folder, Found.Read read, Map<String, Skipped> skipped) {
        ItemAddress address = new ItemAddress(folder.id(), read.found().name());
        Optional<StoredItem> present = shelf.find(address);
        boolean isNew = read.found().base().isEmpty();
        if (isNew && isOfItem(present, read)) {
            return true;
        }
        if (isNew && (present.isPresent() || isOtherwiseTaken(folder, read))) {
            skipped.put(
                    read.found().file(),
                    Skipped.always("another file has its name, or one that differs by case alone"));
            return true;
        }
        if (isNew && shelf.contents(folder.id()).items().size() >= limits.mostFiles()) {
            skipped.put(
                    read.found().file(), Skipped.always("the collection has " + limits.mostFiles() + " items already"));
            return true;
        }
        if (!isNew && !isStill(address, read.found().base().orElseThrow())) {
            return true;
        }
        if (read.content().isEmpty()) {
            look(address, present.orElseThrow(), read.seen());
            return true;
        }
        Content content = read.content().get();
        if (holder(folder, content.index().uid(), address.name()).isPresent()) {
            return false;
        }
        items.arrive(
                work,
                address,
                item(folder, read, content, present, work.progress().now()));
        return true;
    }

    /** A client has written it since the look began. */
    private static boolean isOfItem(Optional<StoredItem> present, Found.Read read) {
        return present.filter(item -> item.file().equals(read.found().file())).isPresent();
    }

    private boolean isOtherwiseTaken(Folder folder, Found.Read read) {
        CollectionPath path = folder.path().child(read.found().name());
        return shelf.contents(folder.id()).hasFile(read.found().file())
                || shelf.find(folder.id().contextId(), folder.ownerId(), folder.type(), path.text())
                        .isPresent();
    }

    /** The same octets as before. */
    private void look(ItemAddress address, StoredItem item, Seen seen) {
        if (item.content().seen().stamp().equals(seen.stamp())) {
            shelf.contents(address.collection()).verify(item.file(), seen);
        } else {
            shelf.keep(address, item.seen(seen));
        }
    }

    private static StoredItem item(
            Folder folder, Found.Read read, Content content, Optional<StoredItem> present, Instant now) {
        Instant written = read.seen().stamp().time();
        Instant modified = written.isBefore(now) ? written : now;
        return present.map(old -> old.replaced(content, modified))
                .orElseGet(() -> new StoredItem(
                        read.found().file(), content, folder.ownerId(), Extras.NONE, modified, modified, 0));
    }

    /**
     * Notes what is no item, but for files that have become others' in the meantime.
     *
     * @return what was noted
     */
    Map<String, Skipped> skip(FolderState state, Map<String, Skipped> skipped) {
        return ledger.read(() -> {
            Map<String, Skipped> noted = new HashMap<>(skipped);
            Optional<Folder> present = shelf.find(state.folder().id());
            present.map(folder -> shelf.contents(folder.id())).ifPresent(contents -> {
                noted.keySet().removeIf(file -> !contents.seen(file).equals(state.seen(file)));
                contents.skip(noted);
            });
            return noted;
        });
    }
}
