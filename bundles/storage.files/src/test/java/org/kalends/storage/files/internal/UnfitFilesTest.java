/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;

/** Files that are no items stay as they are, stop nobody, and are told to administrators. */
class UnfitFilesTest extends FolderFixture {
    /** A file that nobody can be writing at the moment. */
    private void writeLongAgo(String path, String text) throws IOException {
        write(path, text);
        Files.setLastModifiedTime(file(path), FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void whatEditorsAndProgramsLeaveIsPassedOver() throws IOException {
        CollectionId id = created("work");
        List<String> passing = List.of(
                ".git/config",
                ".a.ics.swp",
                "a.ics~",
                "#a.ics#",
                "4913",
                "a.ics.tmp",
                "a.ics.part",
                ".DS_Store",
                "a.orig");
        for (String file : passing) {
            writeLongAgo("work/" + file, object("u of " + file, "text"));
        }
        StoredCollection before = reread(id);

        assertThat(names(id)).isEmpty();
        assertThat(reread(id)).isEqualTo(before);
        assertThat(storage.problems()).isEmpty();
    }

    @Test
    void aFileThatIsNoObjectStopsNoOther() throws IOException {
        CollectionId id = created("work");
        writeLongAgo("work/README.md", "What is in here");
        write("work/a.ics", object("u1", "text"));

        assertThat(names(id)).containsExactly("a.ics");
        assertThat(storage.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).endsWith("/1/3/calendar/work/README.md");
            assertThat(problem.message()).startsWith("This has no UID");
        });
        assertThat(file("work/README.md")).hasContent("What is in here");
    }

    @Test
    void aFileThatIsHalfWrittenIsNoProblemYet() throws IOException {
        CollectionId id = created("work");
        write("work/a.ics", object("u1", "text").substring(0, 20));
        assertThat(names(id)).isEmpty();
        assertThat(storage.problems()).isEmpty();

        write("work/a.ics", object("u1", "text"));
        assertThat(names(id)).containsExactly("a.ics");
    }

    @Test
    void anItemThatIsSpoiltStaysAsItWas() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "good"));
        Item before = find(id, "a.ics").orElseThrow();
        StoredCollection state = reread(id);

        writeLongAgo("work/a.ics", "BEGIN:VCAL");

        assertThat(names(id)).containsExactly("a.ics");
        assertThat(find(id, "a.ics")).contains(before);
        assertThat(reread(id)).isEqualTo(state);
        assertThat(problems()).hasSize(1);

        write("work/a.ics", object("u1", "mended"));
        assertThat(text(id, "a.ics")).contains("mended");
        assertThat(storage.problems()).isEmpty();
    }

    @Test
    void aSpoiltItemIsStillThereAfterARestart() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "good"));
        writeLongAgo("work/a.ics", "BEGIN:VCAL");

        restart();

        assertThat(text(id, "a.ics")).endsWith("good");
    }

    @Test
    void aClientMayWriteOverASpoiltFileWhichIsPutAside() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "good"));
        writeLongAgo("work/a.ics", "three hours of typing");
        names(id);

        put(id, "a.ics", event("u1", "better"));

        assertThat(text(id, "a.ics")).endsWith("better");
        assertThat(file("work/a.ics")).content().endsWith("better");
        assertThat(aside()).singleElement().satisfies(file -> assertThat(file).hasContent("three hours of typing"));
        assertThat(storage.problems()).isEmpty();
    }

    @Test
    void aSpoiltItemMovesAsItWasAndItsFileStays() throws IOException {
        CollectionId id = created("work");
        CollectionId other = created("other");
        put(id, "a.ics", event("u1", "good"));
        writeLongAgo("work/a.ics", "three hours of typing");
        names(id);

        move(new ItemAddress(id, "a.ics"), new ItemAddress(other, "a.ics"));

        assertThat(text(other, "a.ics")).endsWith("good");
        assertThat(file("other/a.ics")).content().endsWith("good");
        assertThat(file("work/a.ics")).hasContent("three hours of typing");
        assertThat(names(id)).isEmpty();
    }

    @Test
    void whatIsNobodysIsKeptWhenACollectionGoes() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        write("work/.git/HEAD", "ref: refs/heads/main");
        write("work/notes.txt", "mine");
        write("work/color", "#ff0000");

        testee().collections().delete(id);

        assertThat(file("work")).doesNotExist();
        Path kept = aside().get(0);
        assertThat(kept.resolve(".git/HEAD")).hasContent("ref: refs/heads/main");
        assertThat(kept.resolve("notes.txt")).hasContent("mine");
        assertThat(kept.resolve("a.ics")).doesNotExist();
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve(".kalends/removed"))) {
            return all.toList();
        }
    }

    @Test
    void theSecondOfAUidWaitsUntilTheFirstHasGone() throws IOException {
        CollectionId id = created("work");
        write("work/a.ics", object("u1", "first"));
        assertThat(names(id)).containsExactly("a.ics");
        writeLongAgo("work/b.ics", object("u1", "second"));

        assertThat(names(id)).containsExactly("a.ics");
        assertThat(problems()).singleElement().asString().contains("same UID as a.ics");

        Files.delete(file("work/a.ics"));
        assertThat(names(id)).containsExactly("b.ics");
        assertThat(storage.problems()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsPassedOver() throws IOException {
        CollectionId id = created("work");
        write("work/a.ics", object("u1", "x".repeat(10_000)));

        assertThat(names(id)).isEmpty();
        assertThat(problems()).singleElement().asString().startsWith("it is larger than 10000 octets");
    }

    @Test
    void moreFilesThanMayBeArePassedOver() throws IOException {
        CollectionId id = created("work");
        for (int i = 0; i < 2_200; i++) {
            write("work/" + i + ".ics", object("u" + i, "text"));
        }

        assertThat(names(id)).hasSize(2_000);
        assertThat(storage.problems()).hasSize(101);
        assertThat(problems()).last().asString().startsWith("100 more files");
    }

    /** The octets of these items are no objects: a look that takes one for a file by hand would say so. */
    @Test
    void whatAClientWritesDuringALookIsNotTakenForAFileByHand() throws Exception {
        CollectionId id = created("work");
        Thread looking = new Thread(() -> {
            while (find(id, "end").isEmpty()) {
                names(id);
            }
        });
        looking.start();
        for (int i = 0; i < 300; i++) {
            put(id, i % 7 + ".ics", event("u" + i % 7, "text " + i));
            delete(id, i % 7 + ".ics");
        }
        put(id, "end");
        looking.join();

        assertThat(aside()).isEmpty();
        assertThat(storage.problems()).isEmpty();
        assertThat(names(id)).containsExactly("end");
    }

    @Test
    void aFileInTheWayOfACollectionIsNamed() throws IOException {
        Files.createDirectories(root.resolve("1/3"));
        Files.writeString(root.resolve("1/3/calendar"), "mine");

        assertThatThrownBy(() -> created("work"))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageEndingWith("1/3/calendar is in the way: it is not a folder");
        Files.delete(root.resolve("1/3/calendar"));
        put(created("work"), "a.ics");
        assertThat(file("work/a.ics")).exists();
    }

    @Test
    void namesLeadNowhereElse() {
        CollectionId id = testee().collections().create(calendar("..")).id();
        put(id, "../../../../escaped");
        put(id, ".");
        put(id, "/tmp/escaped");

        assertThat(names(id)).containsExactlyInAnyOrder("../../../../escaped", ".", "/tmp/escaped");
        assertThat(file("%2E%2E"))
                .isDirectoryContaining(each -> each.getFileName().toString().equals("%2E"));
        assertThat(root.resolveSibling("escaped")).doesNotExist();
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        CollectionId id = created("work");
        Path secret = root.resolve("1/secret.ics");
        Files.writeString(secret, object("u1", "secret"));
        Files.createSymbolicLink(file("work/a.ics"), secret);
        Files.createSymbolicLink(file("elsewhere"), root.resolve("1"));

        assertThat(names(id)).isEmpty();
        assertThat(testee().collections().ownedBy(CONTEXT, OWNER)).hasSize(1);
        assertThat(problems()).hasSize(2).allMatch(why -> why.contains("links are not followed"));
    }

    @Test
    void aFolderInACalendarIsReported() throws IOException {
        CollectionId id = created("work");
        Files.createDirectories(file("work/old"));

        assertThat(names(id)).isEmpty();
        assertThat(problems()).singleElement().asString().contains("no folders in it");
    }
}
