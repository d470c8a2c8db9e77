/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.storage.api.NewCollection;

/** Compares the directories of an owner with what is known: each in one that is named by a type is a collection. */
final class HomeLook {
    /** How many collections somebody may have that others have made. */
    private static final int MOST_COLLECTIONS = 1_000;

    private final Disk disk;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Intake intake;
    private final Map<String, Map<String, Skipped>> skipped = new ConcurrentHashMap<>();

    HomeLook(Disk disk, Ledger ledger, Shelf shelf, Intake intake) {
        this.disk = disk;
        this.ledger = ledger;
        this.shelf = shelf;
        this.intake = intake;
    }

    /** Looks for collections of all types. */
    void look(int contextId, int ownerId) throws IOException {
        String home = contextId + "/" + ownerId;
        Optional<Listing> listing = Listing.of(disk.resolve(home));
        if (listing.isEmpty()) {
            disk.requireHere();
            return;
        }
        for (String directory : listing.get().directories()) {
            look(contextId, ownerId, FileNames.decode(directory).orElse(directory), home + "/" + directory);
        }
    }

    /** Looks for collections of one type. */
    void look(int contextId, int ownerId, String type) throws IOException {
        look(contextId, ownerId, type, Places.home(contextId, ownerId, type));
    }

    private void look(int contextId, int ownerId, String type, String home) throws IOException {
        Path directory = disk.resolve(home);
        Optional<Listing> listing = Listing.of(directory);
        if (listing.isEmpty()) {
            return;
        }
        Map<String, Skipped> odd = new HashMap<>();
        listing.get().odd().forEach((name, why) -> odd.put(name, Skipped.always(why)));
        listing.get().files().keySet().forEach(name -> odd.put(name, Skipped.always("only folders are collections")));
        for (String name : listing.get().directories()) {
            if (!isKnown(home + "/" + name)) {
                add(contextId, ownerId, type, home + "/" + name).ifPresent(why -> odd.put(name, Skipped.always(why)));
            }
        }
        if (odd.isEmpty()) {
            skipped.remove(home);
        } else {
            skipped.put(home, Map.copyOf(odd));
        }
    }

    private boolean isKnown(String directory) {
        return ledger.read(
                () -> !ledger.isClear() || shelf.inDirectory(directory).isPresent());
    }

    /** Why it is none. */
    private Optional<String> add(int contextId, int ownerId, String type, String directory) {
        int present = ledger.read(() -> shelf.ownedBy(contextId, ownerId).size());
        if (present >= MOST_COLLECTIONS) {
            return Optional.of("its owner has " + MOST_COLLECTIONS + " collections already");
        }
        String file = directory.substring(directory.lastIndexOf('/') + 1);
        String name = FileNames.decode(file).orElse(file);
        boolean added = intake.add(new NewCollection(contextId, ownerId, type, name, false, Map.of()), directory);
        return added || isKnown(directory)
                ? Optional.empty()
                : Optional.of("another collection has its name, or one that differs by case alone");
    }

    /** What is no collection, by the path on disk of what it is in, then by name. */
    Map<String, Map<String, Skipped>> skipped() {
        return Map.copyOf(skipped);
    }
}
