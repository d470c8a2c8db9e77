/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageDamagedException;
import org.kalends.storage.api.StorageUnavailableException;

/** What is decided comes about, whatever happens in between. */
class LedgerTest {
    private static final String OCTETS = "some octets";

    @TempDir
    private Path root;

    private Disk disk;
    private Ledger ledger;
    private Table<String, String> words;

    private void open() throws IOException {
        disk = new Disk(root);
        ledger = new Ledger(disk, new Copies(disk.own("copies")));
        words = ledger.table("word", String.class, String.class);
        ledger.load();
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
        disk.close();
    }

    private void say(String key, String word) {
        ledger.write(transaction -> {
            words.put(key, word);
            return word;
        });
    }

    private Seen write(Transaction transaction, String path, String text) {
        Octets octets = Octets.utf8(text);
        return transaction.write(path, octets, Digest.of(octets), Optional.empty());
    }

    /** The journal as a process leaves it that is killed before it has done anything of its last transaction. */
    private void cutBeforeTheLastMark() throws IOException {
        Path journal = disk.own("journal");
        List<String> lines = Files.readAllLines(journal);
        assertThat(lines.get(lines.size() - 1)).contains("DONE");
        Files.write(journal, lines.subList(0, lines.size() - 1));
    }

    @Test
    void tablesComeBack() throws IOException {
        open();
        say("a", "one");
        say("a", "two");
        say("b", "three");
        ledger.write(transaction -> {
            words.remove("b");
            return "";
        });
        close();
        open();

        assertThat(words.all()).containsOnlyKeys("a").containsEntry("a", "two");
    }

    @Test
    void whatIsRefusedLeavesNothing() throws IOException {
        open();
        say("a", "one");

        assertThatThrownBy(() -> ledger.write(transaction -> {
                    words.put("a", "two");
                    words.put("b", "three");
                    write(transaction, "1/x", OCTETS);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(words.all()).containsOnlyKeys("a").containsEntry("a", "one");
        assertThat(root.resolve("1/x")).doesNotExist();
        assertThat(disk.own("staging")).isEmptyDirectory();
    }

    @Test
    void whatIsInTheJournalIsDoneByTheNextStart() throws IOException {
        open();
        Files.createDirectories(root.resolve("1"));
        ledger.write(transaction -> write(transaction, "1/x", OCTETS));
        cutBeforeTheLastMark();
        Files.delete(root.resolve("1/x"));
        close();
        open();

        assertThat(root.resolve("1/x")).hasContent(OCTETS);
    }

    @Test
    void whatWasDoneAndIsDoneAgainIsTheSame() throws IOException {
        open();
        ledger.write(transaction -> {
            transaction.makeDirectory("1/a");
            return write(transaction, "1/a/x", OCTETS);
        });
        ledger.write(transaction -> {
            transaction.clear("1/b");
            transaction.moveDirectory("1/a", "1/b");
            transaction.makeDirectory("1/a");
            return write(transaction, "1/a/y", OCTETS);
        });
        cutBeforeTheLastMark();
        close();
        open();

        assertThat(root.resolve("1/b/x")).hasContent(OCTETS);
        assertThat(root.resolve("1/a/y")).hasContent(OCTETS);
        assertThat(root.resolve("1/a/x")).doesNotExist();
    }

    @Test
    void whatSomebodyPutThereMeanwhileStays() throws IOException {
        open();
        Files.createDirectories(root.resolve("1"));
        Seen first = ledger.write(transaction -> write(transaction, "1/x", OCTETS));
        ledger.write(transaction -> {
            transaction.delete("1/x", first.stamp());
            return first;
        });
        cutBeforeTheLastMark();
        Files.writeString(root.resolve("1/x"), "by hand");
        close();
        open();

        assertThat(root.resolve("1/x")).hasContent("by hand");
    }

    @Test
    void aTransactionThatWasCutOffWasNeverDecided() throws IOException {
        open();
        say("a", "one");
        say("b", "two");
        Path journal = disk.own("journal");
        close();
        byte[] all = Files.readAllBytes(journal);
        for (int cut = 1; cut < 60; cut++) {
            Files.write(journal, Arrays.copyOf(all, all.length - cut));
            open();
            assertThat(words.all()).containsOnlyKeys("a");
            say("c", "three");
            close();
            open();
            assertThat(words.all()).containsOnlyKeys("a", "c");
            close();
        }
        open();
    }

    @Test
    void damageIsNotTakenForAnEnd() throws IOException {
        open();
        say("a", "one");
        say("b", "two");
        Path journal = disk.own("journal");
        close();
        byte[] all = Files.readAllBytes(journal);
        all[20] ^= 1;
        Files.write(journal, all);

        assertThatThrownBy(this::open)
                .isInstanceOf(StorageDamagedException.class)
                .hasMessageContaining("journal is damaged");
        disk.close();
        all[20] ^= 1;
        Files.write(journal, all, StandardOpenOption.TRUNCATE_EXISTING);
        open();
        assertThat(words.all()).containsOnlyKeys("a", "b");
    }

    @Test
    void aLongJournalIsReplacedByWhatItComesTo() throws IOException {
        open();
        String long1 = "x".repeat(1 << 20);
        for (int i = 0; i < 40; i++) {
            say("key " + i % 3, long1 + i);
        }

        assertThat(Files.size(disk.own("journal"))).isLessThan(20L << 20);
        assertThat(disk.own("state")).exists();
        close();
        open();
        assertThat(words.all()).containsOnlyKeys("key 0", "key 1", "key 2").containsEntry("key 0", long1 + 39);
    }

    @Test
    void aFolderIsUsedByOneAtATime() throws IOException {
        open();

        assertThatThrownBy(() -> new Disk(root))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("is used by another store or process");
    }
}
