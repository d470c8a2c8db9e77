/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Selection;
import org.kalends.storage.contract.OtherProcess;

/**
 * No unit is there by halves, none that was acknowledged is missing, and no job is lost or done twice, whatever became of the
 * process. How often it is killed is said by {@code kalends.crash.rounds}.
 */
class UnitDurabilityTest {
    private static final int ROUNDS = Integer.getInteger("kalends.crash.rounds", 3);
    private static final int ENOUGH = 150;

    /** What a process that was killed has said. */
    private record Said(Set<String> units, Set<String> doing, Set<String> did) {
        static Said by(Process process) throws Exception {
            Said said = new Said(new HashSet<>(), new HashSet<>(), new HashSet<>());
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.take(line);
                    if (said.units.size() == ENOUGH) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            return said;
        }

        private void take(String line) {
            String key = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("unit ")) {
                units.add(key);
            } else if (line.startsWith("doing ")) {
                doing.add(key);
            } else if (line.startsWith("did ")) {
                did.add(key);
            }
        }
    }

    @TempDir
    private Path folder;

    @Test
    void unitsAndJobsShouldSurviveAKillWhole() throws Exception {
        assumeTrue(Files.isExecutable(OtherProcess.SHELL));
        Path file = folder.resolve("store");
        for (int round = 1; round <= ROUNDS; round++) {
            String run = "run" + round;
            Process process = OtherProcess.start("", UnitsUntilKilled.class, file.toString(), run);
            Said said = Said.by(process);
            assertThat(process.waitFor()).as("killed").isNotZero();
            assertThat(said.units()).hasSizeGreaterThanOrEqualTo(ENOUGH);

            FilesStorage storage = UnitsUntilKilled.opened(file);
            try {
                assertWhole(storage, run, said);
            } finally {
                storage.close();
            }
        }
    }

    private static void assertWhole(FilesStorage storage, String run, Said said) {
        Set<String> left = names(storage, UnitsUntilKilled.LEFT, run);
        assertThat(names(storage, UnitsUntilKilled.RIGHT, run)).isEqualTo(left);
        assertThat(left).containsAll(said.units());

        assertThat(left).allSatisfy(name -> assertThat(
                        storage.root().resolve("1/3/calendar/left").resolve(name))
                .hasContent(name));

        Set<String> pending = allPending(storage);
        assertThat(left).as("no job without its unit").containsAll(pending);
        Set<String> begun = new HashSet<>(pending);
        begun.addAll(said.doing());
        assertThat(begun).as("no job lost").containsAll(left);
        assertThat(pending).as("no job done twice").doesNotContainAnyElementsOf(said.did());
    }

    private static Set<String> names(FilesStorage storage, String collection, String run) {
        CollectionId id = UnitsUntilKilled.collection(storage, collection);
        try (Stream<Item> items = storage.items().select(id, new Selection.All(), Set.of())) {
            return items.map(Item::name)
                    .filter(name -> name.startsWith(run + "-"))
                    .collect(Collectors.toSet());
        }
    }

    /** Claims and finishes all that is left; a process that is dead has no lease on anything any more. */
    private static Set<String> allPending(FilesStorage storage) {
        Set<String> pending = new HashSet<>();
        Instant later = Instant.now().plus(Duration.ofHours(1));
        Optional<ClaimedJob> next = claimed(storage, later);
        while (next.isPresent()) {
            assertThat(pending.add(next.get().job().key())).as("pending once").isTrue();
            storage.jobs().done(next.get());
            next = claimed(storage, later);
        }
        return pending;
    }

    private static Optional<ClaimedJob> claimed(FilesStorage storage, Instant now) {
        return storage.jobs().claim(UnitsUntilKilled.KINDS, Duration.ofHours(1), now);
    }
}
