/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;

/** What people and programs do to the files is seen by the next request. */
class ChangesByHandTest extends FolderFixture {
    @Test
    void aFileIsAnItemOfTheNextAnswer() throws IOException {
        CollectionId id = created("work");
        long before = reread(id).sequence();

        write("work/lunch.ics", object("u1", "Lunch"));

        Answer answer = since(id, before);
        assertThat(answer.names()).containsExactly("lunch.ics");
        Item item = answer.changes().get(0).item().orElseThrow();
        assertThat(item.uid()).isEqualTo("u1");
        assertThat(item.octets().orElseThrow().text()).isEqualTo(object("u1", "Lunch"));
        assertThat(item.createdBy()).isEqualTo(OWNER);
        assertThat(names(id)).containsExactly("lunch.ics");
    }

    @Test
    void anEditInPlaceOfTheSameLengthIsAnotherEntityTag() throws IOException {
        CollectionId id = created("work");
        for (int i = 0; i < 20; i++) {
            write("work/a.ics", object("u1", "even" + i % 10));
            Item first = find(id, "a.ics").orElseThrow();
            selected(id, new Selection.All(), FACTS);
            write("work/a.ics", object("u1", "odd!" + i % 10));

            Answer answer = since(id, first.sequence());
            assertThat(answer.names()).containsExactly("a.ics");
            assertThat(answer.changes().get(0).item().orElseThrow().etag()).isNotEqualTo(first.etag());
            assertThat(text(id, "a.ics")).contains("odd!" + i % 10);
        }
    }

    @Test
    void aFileThatIsRenamedIntoPlaceIsTaken() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        long before = reread(id).sequence();

        replace("work/a.ics", object("uid of a.ics", "by hand"));

        assertThat(since(id, before).names()).containsExactly("a.ics");
        assertThat(text(id, "a.ics")).contains("by hand");
    }

    @Test
    void aFileThatIsRemovedIsTold() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        put(id, "b.ics");
        long before = reread(id).sequence();

        Files.delete(file("work/a.ics"));

        assertThat(find(id, "a.ics")).isEmpty();
        assertThat(since(id, before).gone()).containsExactly("a.ics");
        assertThat(names(id)).containsExactly("b.ics");
    }

    @Test
    void aFileThatIsRenamedIsAnotherItem() throws IOException {
        CollectionId id = created("work");
        write("work/a.ics", object("u1", "text"));
        long before = reread(id).sequence();

        Files.move(file("work/a.ics"), file("work/b.ics"));

        Answer answer = since(id, before);
        assertThat(answer.names()).containsExactlyInAnyOrder("a.ics", "b.ics");
        assertThat(answer.gone()).containsExactly("a.ics");
    }

    @Test
    void uidsChangeHandsBetweenFiles() throws IOException {
        CollectionId id = created("work");
        write("work/a.ics", object("u1", "text"));
        write("work/b.ics", object("u2", "text"));
        assertThat(names(id)).hasSize(2);

        Files.delete(file("work/a.ics"));
        replace("work/b.ics", object("u1", "text"));
        write("work/c.ics", object("u2", "text"));

        assertThat(names(id)).containsExactly("b.ics", "c.ics");
        assertThat(find(id, "c.ics").orElseThrow().uid()).isEqualTo("u2");
        assertThat(storage.problems()).isEmpty();
    }

    @Test
    void aTouchedFileIsNoChange() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        StoredCollection before = reread(id);

        Files.setLastModifiedTime(
                file("work/a.ics"), FileTime.from(Instant.now().minusSeconds(5)));

        assertThat(names(id)).containsExactly("a.ics");
        assertThat(reread(id)).isEqualTo(before);
    }

    /** It looks as it did, though it is not: whoever reads it would find that out. */
    @Test
    void whatLooksAsBeforeIsNotReadToListIt() throws IOException {
        CollectionId id = created("work");
        FileTime past = FileTime.from(Instant.parse("2026-01-01T00:00:00.123456789Z"));
        for (int i = 0; i < 1_000; i++) {
            write("work/" + i + ".ics", object("u" + i, "text"));
            Files.setLastModifiedTime(file("work/" + i + ".ics"), past);
        }
        assertThat(names(id)).hasSize(1_000);
        StoredCollection before = reread(id);

        // While nobody watches, as a file has another time for a moment
        close();
        for (int i = 0; i < 1_000; i++) {
            write("work/" + i + ".ics", object("u" + i, "TEXT"));
            Files.setLastModifiedTime(file("work/" + i + ".ics"), past);
        }
        open();

        assertThat(names(id)).hasSize(1_000);
        assertThat(since(id, before.sequence()).changes()).isEmpty();
    }

    @Test
    void octetsAreThoseOfTheEntityTagWhileAFileChanges() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics", event("u1", "one"));
        try (var items = storage.items().select(id, new Selection.All(), EVERYTHING)) {
            write("work/a.ics", object("u1", "two"));

            Item item = items.findFirst().orElseThrow();

            assertThat(item.etag()).isEqualTo("etag-u1-one");
            assertThat(item.octets().orElseThrow().text()).endsWith("one");
        }
        assertThat(text(id, "a.ics")).contains("two");
    }

    @Test
    void aDirectoryIsACollection() throws IOException {
        write("holidays/easter.ics", object("u1", "Easter"));

        assertThat(testee().collections().ownedBy(CONTEXT, OWNER))
                .extracting(StoredCollection::name)
                .containsExactly("holidays");
        assertThat(names(named("holidays"))).containsExactly("easter.ics");
        put(named("holidays"), "whit.ics");
        assertThat(file("holidays/whit.ics")).exists();
    }

    @Test
    void aDirectoryThatIsRemovedIsNoCollectionAnyMore() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        created("home");

        Files.delete(file("work/a.ics"));
        Files.delete(file("work"));

        assertThat(testee().collections().ownedBy(CONTEXT, OWNER))
                .extracting(StoredCollection::name)
                .containsExactly("home");
        assertThat(find(id, "a.ics")).isEmpty();
        assertThat(testee().collections().find(id)).isEmpty();
    }

    @Test
    void directoriesNestWhereCollectionsDo() throws IOException {
        Path nested = root.resolve("1/3/files/papers/drafts");
        Files.createDirectories(nested);

        CollectionId papers = testee().collections()
                .find(CONTEXT, OWNER, "files", "papers")
                .orElseThrow()
                .id();
        assertThat(testee().collections().in(papers))
                .extracting(StoredCollection::name)
                .containsExactly("papers/drafts");

        Files.delete(nested);
        assertThat(testee().collections().in(papers)).isEmpty();
    }

    @Test
    void aFolderThatIsUnmountedIsNotAnEmptyOne() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        Path elsewhere = root.resolveSibling(root.getFileName() + "-elsewhere");
        Files.move(root, elsewhere);
        Files.createDirectories(root);
        try {
            assertThatThrownBy(() -> names(id)).isInstanceOf(StorageUnavailableException.class);
            assertThatThrownBy(() -> testee().collections().ownedBy(CONTEXT, OWNER))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThatThrownBy(() -> put(id, "b.ics")).isInstanceOf(StorageUnavailableException.class);
        } finally {
            Files.delete(root);
            Files.move(elsewhere, root, StandardCopyOption.ATOMIC_MOVE);
        }
        assertThat(names(id)).containsExactly("a.ics");
    }

    @Test
    void whatIsKeptBesideAnItemStaysWhenItIsEdited() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        testee().items().patch(new ItemAddress(id, "a.ics"), Map.of(NOTE, Optional.of("kept")));

        replace("work/a.ics", object("uid of a.ics", "by hand"));

        assertThat(find(id, "a.ics").orElseThrow().properties()).isEqualTo(Map.of(NOTE, "kept"));
    }

    @Test
    void whatChangedWhileTheStoreWasClosedIsSeenAfterwards() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        put(id, "b.ics");
        put(id, "c.ics");
        long before = reread(id).sequence();
        close();
        replace("work/a.ics", object("uid of a.ics", "by hand"));
        Files.delete(file("work/b.ics"));
        write("work/d.ics", object("u4", "new"));
        open();

        Answer answer = since(id, before);

        assertThat(answer.names()).containsExactlyInAnyOrder("a.ics", "b.ics", "d.ics");
        assertThat(answer.gone()).containsExactly("b.ics");
    }

    @Test
    void aStateThatIsLostIsMadeAnewUnderOtherIds() throws IOException {
        CollectionId id = created("work");
        put(id, "a.ics");
        write("work/b.ics", object("u2", "text"));
        close();
        try (var all = Files.walk(root.resolve(".kalends"))) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        open();

        StoredCollection work = reread(named("work"));

        assertThat(work.id()).isNotEqualTo(id);
        assertThat(names(work.id())).containsExactly("b.ics");
        assertThat(testee().collections().find(id)).isEmpty();
    }

    @Test
    void aCollectionOfAnUnknownOwnerIsNobodysElse() throws IOException {
        Files.createDirectories(root.resolve("1/4/calendar/other"));

        assertThat(testee().collections().ownedBy(CONTEXT, OWNER)).isEmpty();
        assertThat(testee().collections().ownedBy(CONTEXT, 4)).hasSize(1);
        NewCollection again = new NewCollection(CONTEXT, 4, CALENDAR, "other", false, Map.of());
        assertThatThrownBy(() -> testee().collections().create(again)).isInstanceOf(NameTakenException.class);
    }
}
