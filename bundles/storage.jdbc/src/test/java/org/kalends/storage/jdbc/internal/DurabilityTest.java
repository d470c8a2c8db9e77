/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.contract.OtherProcess;

/** What the store acknowledged is there afterwards, whatever became of the process; and nothing is there by halves. */
class DurabilityTest {
    @TempDir
    private Path folder;

    private Process started(String prefix) throws IOException {
        return OtherProcess.start(prefix, AcknowledgingWriter.class, file().toString());
    }

    private Path file() {
        return folder.resolve("kalends.db");
    }

    @Test
    void everyAcknowledgedWriteShouldSurviveAKill() throws Exception {
        assumeTrue(Files.isExecutable(OtherProcess.SHELL));
        Set<String> acknowledged = new HashSet<>();
        for (int round = 1; round <= 3; round++) {
            Process writing = started("");
            int enough = acknowledged.size() + 300;
            try (BufferedReader said = writing.inputReader()) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    acknowledged.add(line);
                    if (acknowledged.size() == enough) {
                        writing.toHandle().destroyForcibly();
                    }
                }
            }
            assertThat(writing.waitFor()).as("killed").isNotZero();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough).doesNotContain(AcknowledgingWriter.FAILED);
            assertThatAllIsThere(acknowledged, false);
        }
    }

    /** The limit on the size of files is reached where a full disk would be: in the write of a commit. */
    @Test
    void nothingShouldBeAcknowledgedThatTheDiskDidNotTake() throws Exception {
        assumeTrue(Files.isExecutable(OtherProcess.SHELL));
        Process writing = started("ulimit -f 8192; ");
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said = writing.inputReader()) {
            said.lines().forEach(acknowledged::add);
        }

        assertThat(writing.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(acknowledged).hasSizeGreaterThan(20).endsWith(AcknowledgingWriter.FAILED);
        assertThatAllIsThere(new HashSet<>(acknowledged.subList(0, acknowledged.size() - 1)), true);
    }

    private void assertThatAllIsThere(Set<String> acknowledged, boolean andNothingElse) {
        JdbcStorage storage = new TestSettings(file()).open();
        try {
            Samples samples = new Samples(storage);
            CollectionId calendar = samples.calendar();
            List<Item> items = items(storage, calendar);

            assertThat(items).allMatch(samples::isWhole, "is whole");
            assertThat(items).extracting(Item::sequence).doesNotHaveDuplicates();
            assertThat(items).extracting(Item::name).containsAll(acknowledged);
            if (andNothingElse) {
                assertThat(items).hasSameSizeAs(acknowledged);
            }
            long last = storage.collections().find(calendar).orElseThrow().sequence();
            assertThat(items).allMatch(item -> item.sequence() <= last);
            assertThat(samples.put(calendar, "after all").sequence()).isGreaterThan(last);
            storage.items().delete(new ItemAddress(calendar, "after all"), Condition.NONE);
        } finally {
            storage.close();
        }
    }

    private static List<Item> items(JdbcStorage storage, CollectionId calendar) {
        List<Item> items = new ArrayList<>();
        try (Changes changes =
                storage.changes().since(calendar, OptionalLong.empty(), Integer.MAX_VALUE, Set.of(ItemPart.OCTETS))) {
            for (var next = changes.next(); next.isPresent(); next = changes.next()) {
                next.flatMap(Change::item).ifPresent(items::add);
            }
        }
        return items;
    }
}
