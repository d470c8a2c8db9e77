/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.CollectionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the directory of a collection with what is known, and takes in what others have changed. Files are read and examined
 * outside the lock; what has been written through the store meanwhile is left to the next look.
 */
final class FolderLook {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLook.class);

    /** The type whose collections have collections in them. */
    private static final String NESTING = "files";

    /** How many files are taken in by one transaction. */
    private static final int AT_ONCE = 1_000;

    private final Disk disk;
    private final Ledger ledger;
    private final Shelf shelf;
    private final FileReader reader;
    private final Labels labels;
    private final Intake intake;
    private final Watch watch;

    FolderLook(Disk disk, Ledger ledger, Shelf shelf, FileReader reader, Labels labels, Intake intake, Watch watch) {
        this.disk = disk;
        this.ledger = ledger;
        this.shelf = shelf;
        this.reader = reader;
        this.labels = labels;
        this.intake = intake;
        this.watch = watch;
    }

    /**
     * Looks once.
     *
     * @return whether something has changed so that another look may find more
     */
    boolean look(CollectionId id) throws IOException {
        Optional<FolderState> known = ledger.read(
                () -> shelf.find(id).filter(any -> ledger.isClear()).map(folder -> FolderState.of(shelf, folder)));
        if (known.isEmpty()) {
            return false;
        }
        FolderState state = known.get();
        Path directory = disk.resolve(state.folder().directory());
        watch.listen(id, directory);
        Optional<Listing> listing = Listing.of(directory);
        if (listing.isEmpty()) {
            disk.requireHere();
            watch.forget(id);
            intake.gone(state.folder());
            return false;
        }
        return compare(state, directory, listing.get());
    }

    private boolean compare(FolderState state, Path directory, Listing listing) throws IOException {
        FolderState.Difference difference = state.to(listing);
        Map<String, Skipped> skipped = new HashMap<>(difference.skipped());
        intake.label(state.folder(), labels.read(directory, state.folder(), state.labels()));
        boolean left = intake.leave(state, listing, difference.gone());
        boolean came = takeDirectories(state, listing, skipped);
        List<Found> found = difference.found();
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            List<Found> some = found.subList(from, Math.min(found.size(), from + AT_ONCE));
            came |= intake.take(state.folder(), read(directory, some, state, skipped), skipped);
        }
        tell(directory, state, intake.skip(state, skipped));
        return left
                || came && skipped.values().stream().anyMatch(each -> each.uid().isPresent());
    }

    private List<Found.Read> read(Path directory, List<Found> found, FolderState state, Map<String, Skipped> skipped)
            throws IOException {
        List<Found.Read> read = new ArrayList<>();
        for (Found each : found) {
            watch.requireOpen();
            try {
                read.add(reader.read(directory, each, state));
            } catch (FileReader.UnfitFileException e) {
                skipped.put(each.file(), e.skipped());
            }
        }
        return read;
    }

    private boolean takeDirectories(FolderState state, Listing listing, Map<String, Skipped> skipped) {
        boolean came = false;
        for (String directory : listing.directories()) {
            if (state.nested().contains(directory)) {
                continue;
            }
            if (state.folder().type().equals(NESTING)) {
                came |= intake.add(state.folder(), directory);
            } else {
                skipped.put(directory, Skipped.always("a collection of this kind has no folders in it"));
            }
        }
        return came;
    }

    private void tell(Path directory, FolderState state, Map<String, Skipped> skipped) {
        skipped.forEach((file, skip) -> {
            if (skip.settled() && !skip.equals(state.skipped().get(file))) {
                LOG.warn("{} is passed over: {}", directory.resolve(file), skip.why());
            }
        });
    }
}
