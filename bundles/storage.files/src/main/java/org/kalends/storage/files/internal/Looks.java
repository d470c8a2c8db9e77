/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the disk before something is read or written, so that what others have changed is seen by the next request. When nothing has
 * changed, that costs the times and sizes of the files of a collection, and reads none of them.
 */
final class Looks {
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    /** UIDs that change hands between files may take a look each. */
    private static final int AT_MOST = 4;

    /** To look at so many files takes longer than most of what is asked. */
    private static final int MANY = 2_000;

    private static final int STRIPES = 64;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Disk disk;
    private final Ledger ledger;
    private final Shelf shelf;
    private final HomeLook homes;
    private final FolderLook folders;
    private final Watch watch;
    private final List<Object> turns =
            IntStream.range(0, STRIPES).mapToObj(any -> new Object()).toList();

    Looks(Disk disk, Ledger ledger, Shelf shelf, HomeLook homes, FolderLook folders, Watch watch) {
        this.disk = disk;
        this.ledger = ledger;
        this.shelf = shelf;
        this.homes = homes;
        this.folders = folders;
        this.watch = watch;
    }

    /** Something that is looked at. */
    private interface Look {
        void look() throws IOException;
    }

    private void attempt(Look look) {
        try {
            look.look();
        } catch (IOException e) {
            throw new StorageUnavailableException("The folder " + disk.root() + " cannot be read", e);
        }
    }

    /** Looks at all that anybody has. */
    void everything() {
        attempt(() -> {
            for (String context : numbers("")) {
                for (String owner : numbers(context)) {
                    home(Integer.parseInt(context), Integer.parseInt(owner));
                }
            }
        });
        folders(ledger.read(() -> ids(shelf.all())));
    }

    private Set<String> numbers(String directory) throws IOException {
        return Listing.of(disk.resolve(directory))
                .map(listing -> listing.directories().stream()
                        .filter(name -> NUMBER.matcher(name).matches())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Looks at all that an owner has. */
    void home(int contextId, int ownerId) {
        attempt(() -> homes.look(contextId, ownerId));
        folders(ledger.read(() -> ids(shelf.ownedBy(contextId, ownerId))));
    }

    /** Looks for a collection by its name. */
    void named(int contextId, int ownerId, String type, String name) {
        attempt(() -> homes.look(contextId, ownerId, type));
        Optional<CollectionPath> path = Optional.of(new CollectionPath(name));
        List<String> fromTop = new ArrayList<>();
        for (; path.isPresent(); path = path.get().parent()) {
            fromTop.add(0, path.get().text());
        }
        fromTop.forEach(each ->
                ledger.read(() -> shelf.find(contextId, ownerId, type, each)).ifPresent(folder -> fact(folder.id())));
    }

    /** Looks at a collection; at a very large one only when something has been heard of it, which may take the file system a moment. */
    void fact(CollectionId id) {
        boolean large = ledger.read(() -> shelf.contents(id).items().size() > MANY);
        if (!large || !watch.isQuiet(id)) {
            folder(id);
        }
    }

    /** Looks at collections that are known. */
    void folders(Collection<CollectionId> ids) {
        ids.forEach(this::folder);
    }

    /** Looks at a collection. */
    void folder(CollectionId id) {
        synchronized (turns.get(Math.floorMod(id.hashCode(), STRIPES))) {
            attempt(() -> {
                for (int i = 0; i < AT_MOST && folders.look(id); i++) {
                    continue;
                }
            });
        }
    }

    /** Looks at a collection and what is in it. */
    void tree(CollectionId id) {
        folder(id);
        folders(ledger.read(
                () -> shelf.find(id).map(folder -> ids(shelf.below(folder))).orElse(List.of())));
    }

    /** Looks at an item: at its file alone, if that is as it was. */
    void item(ItemAddress address) {
        attempt(() -> {
            if (!isAsItWas(address)) {
                folder(address.collection());
            }
        });
    }

    private boolean isAsItWas(ItemAddress address) throws IOException {
        Optional<Folder> folder = ledger.read(() -> shelf.find(address.collection()));
        if (folder.isEmpty()) {
            return true;
        }
        Optional<StoredItem> item = ledger.read(() -> shelf.find(address));
        String file = item.map(StoredItem::file).orElse(FileNames.encode(address.name(), any -> false));
        Optional<Stamp> present = Stamp.of(disk.resolve(folder.get().directory() + "/" + file));
        return present.equals(item.map(each -> each.content().seen().stamp()));
    }

    /** Whether a file that something has happened to is as the store has left it, or is nobody's item. */
    boolean isAsKnown(CollectionId id, Path file) {
        String name = file.getFileName().toString();
        if (FileNames.isPassedOver(name)) {
            return !FileNames.METADATA.contains(name);
        }
        try {
            Optional<Stamp> known =
                    ledger.read(() -> shelf.contents(id).seen(name).map(Seen::stamp));
            return Stamp.of(file).equals(known);
        } catch (IOException e) {
            LOG.debug("{} is looked at again", file, e);
            return false;
        }
    }

    private static List<CollectionId> ids(Collection<Folder> folders) {
        return folders.stream().map(Folder::id).toList();
    }
}
