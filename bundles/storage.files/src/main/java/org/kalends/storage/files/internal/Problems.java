/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kalends.problem.api.Problem;

/** Tells administrators of files that are in the folder of a store and are nobody's items. */
final class Problems {
    private static final int MOST = 100;

    private final Disk disk;
    private final Ledger ledger;
    private final Shelf shelf;
    private final HomeLook homes;

    Problems(Disk disk, Ledger ledger, Shelf shelf, HomeLook homes) {
        this.disk = disk;
        this.ledger = ledger;
        this.shelf = shelf;
        this.homes = homes;
    }

    /** As the last looks have found them. */
    List<Problem> present() {
        List<Problem> found = new ArrayList<>();
        homes.skipped().forEach((directory, skipped) -> add(found, directory, skipped));
        ledger.read(() -> {
            shelf.all()
                    .forEach(folder -> add(
                            found,
                            folder.directory(),
                            shelf.contents(folder.id()).skipped()));
            return found;
        });
        if (found.size() <= MOST) {
            return List.copyOf(found);
        }
        List<Problem> first = new ArrayList<>(found.subList(0, MOST));
        first.add(Problem.warning(
                disk.root().toString(), (found.size() - MOST) + " more files are passed over for reasons like these"));
        return List.copyOf(first);
    }

    private void add(List<Problem> found, String directory, Map<String, Skipped> skipped) {
        Instant now = Instant.now();
        Path place = disk.resolve(directory);
        skipped.entrySet().stream()
                .filter(entry -> entry.getValue().isProblem(now))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> found.add(Problem.warning(
                        place + "/" + entry.getKey(),
                        entry.getValue().why()
                                + "; it stays as it is, and clients see what was there before, if anything")));
    }
}
