/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.exporting;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.dav.api.engine.OwnedCollections.Owned;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.HistoryLostException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.transfer.internal.layout.CollectionNote;
import org.kalends.transfer.internal.layout.CollectionNote.StateNote;
import org.kalends.transfer.internal.layout.ExportFolder;
import org.kalends.transfer.internal.layout.Notes;
import org.kalends.transfer.internal.layout.ObjectNote;
import org.kalends.transfer.internal.layout.SafeName;
import org.kalends.transfer.internal.layout.WholeFile;

/**
 * Brings the folder of a collection to the state of the collection. Its description is written last and names that state, so that an
 * export that was broken off is done again from the state before, and what is right already stays.
 *
 * @param owned the collection
 * @param folder the folder of its objects
 * @param anyMediaType whether objects may be anything, so that what they are served as is noted
 * @param tally told of each object
 */
record CollectionExport(Owned owned, Path folder, boolean anyMediaType, ExportTally tally) {
    private static final Set<ItemPart> ALL = Set.of(ItemPart.OCTETS, ItemPart.PROPERTIES);
    private static final int PAGE = 200;

    void run() throws IOException, CommandException {
        Files.createDirectories(folder);
        Optional<Long> known = Notes.read(ExportFolder.note(folder), CollectionNote.class)
                .map(CollectionNote::state)
                .filter(this::isOfThis)
                .map(StateNote::sequence);
        long sequence = known.isPresent() ? goOn(known.get()) : all();
        Notes.write(ExportFolder.note(folder), CollectionNotes.of(owned, sequence));
        tally.collection();
    }

    private boolean isOfThis(StateNote state) {
        return owned.store().account().equals(state.account())
                && owned.collection().id().folderId().equals(state.collection());
    }

    private long goOn(long since) throws IOException, CommandException {
        try {
            return follow(OptionalLong.of(since));
        } catch (HistoryLostException e) {
            return all();
        }
    }

    private long all() throws IOException, CommandException {
        long sequence = follow(OptionalLong.empty());
        removeStrangers();
        return sequence;
    }

    private long follow(OptionalLong since) throws IOException, CommandException {
        StoredCollection collection = owned.collection();
        try (Changes changes = owned.store().changes().since(collection.id(), since, Integer.MAX_VALUE, ALL)) {
            for (Optional<Change> change = changes.next(); change.isPresent(); change = changes.next()) {
                Path file = folder.resolve(SafeName.of(change.get().name()));
                if (change.get().item().isPresent()) {
                    write(change.get().item().get(), file);
                } else {
                    remove(file);
                }
            }
            return changes.sequence();
        }
    }

    private void write(Item item, Path file) throws IOException, CommandException {
        ObjectNote note = note(item, file);
        Path beside = ExportFolder.objectNote(file);
        boolean noted = note.isEmpty() ? Files.deleteIfExists(beside) : Notes.write(beside, note);
        boolean written = WholeFile.write(file, item.octets().orElseThrow().toByteArray());
        tally.object(written || noted);
    }

    private ObjectNote note(Item item, Path file) {
        boolean cut = SafeName.name(file.getFileName().toString()).isEmpty();
        boolean foreign = item.createdBy() != owned.collection().ownerId();
        return new ObjectNote(
                cut ? item.name() : null,
                foreign ? item.createdBy() : null,
                anyMediaType ? item.mediaType() : null,
                item.properties().isEmpty() ? null : Notes.of(item.properties()));
    }

    private void remove(Path file) throws IOException, CommandException {
        Files.deleteIfExists(ExportFolder.objectNote(file));
        if (Files.isRegularFile(file)) {
            Files.delete(file);
            tally.removed();
        }
    }

    /** Removes what is no object of the collection any more, or was never finished; a page of names at a time. */
    private void removeStrangers() throws IOException, CommandException {
        List<Path> page = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, CollectionExport::isObject)) {
            for (Path file : files) {
                page.add(file);
                if (page.size() == PAGE) {
                    removeStrangers(page);
                    page.clear();
                }
            }
        }
        removeStrangers(page);
    }

    private static boolean isObject(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !name.endsWith(SafeName.OF_OBJECT)
                && !name.endsWith(SafeName.OF_COLLECTION);
    }

    private void removeStrangers(List<Path> page) throws IOException, CommandException {
        List<String> names = new ArrayList<>();
        for (Path file : page) {
            name(file).ifPresent(names::add);
        }
        Set<Path> ours = new HashSet<>();
        try (Stream<Item> items =
                owned.store().items().select(owned.collection().id(), new Selection.Names(names), Set.of())) {
            ours.addAll(
                    items.map(item -> folder.resolve(SafeName.of(item.name()))).collect(Collectors.toSet()));
        }
        for (Path file : page) {
            if (!ours.contains(file)) {
                remove(file);
            }
        }
    }

    private static Optional<String> name(Path file) throws IOException {
        Optional<String> name = SafeName.name(file.getFileName().toString());
        return name.isPresent()
                ? name
                : Notes.read(ExportFolder.objectNote(file), ObjectNote.class).map(ObjectNote::name);
    }
}
