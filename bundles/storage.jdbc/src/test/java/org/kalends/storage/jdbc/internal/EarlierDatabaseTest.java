/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/** A database that release 001 wrote is as good as new: one calendar of two items, an empty one, one of another user. */
class EarlierDatabaseTest {
    private static final CollectionId WORK = new CollectionId(1, "100");
    private static final CollectionId EMPTY = new CollectionId(1, "101");
    private static final CollectionId OTHER = new CollectionId(1, "102");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws SQLException {
        SqliteDialect dialect = new SqliteDialect(folder.resolve("kalends.db"));
        try (Session session = dialect.openWriter()) {
            List<String> first = dialect.migrations().subList(0, 1);
            new Migrator(dialect, first, Clock.systemUTC()).migrate(session);
            session.update("INSERT INTO folder_counter (context_id, last_folder_id) VALUES (?, ?)", 1, 102);
            collection(session, 100, 3, "work", 2);
            collection(session, 101, 3, "empty", 0);
            collection(session, 102, 4, "work", 1);
            item(session, 100, "a.ics", 1, "first");
            item(session, 100, "b.ics", 2, "the second");
            item(session, 102, "a.ics", 1, "third");
        }
    }

    private static void collection(Session session, int folder, int owner, String name, int sequence)
            throws SQLException {
        session.update(
                """
                INSERT INTO collection
                  (context_id, folder_id, type, owner_id, name, standard, sequence, horizon, created, modified)
                VALUES (1, ?, 'calendar', ?, ?, 0, ?, 0, 1000, 2000)
                """,
                folder,
                owner,
                name,
                sequence);
        session.update(
                """
                INSERT INTO collection_property (context_id, folder_id, namespace, name, value)
                VALUES (1, ?, 'DAV:', 'displayname', 'kept')
                """,
                folder);
    }

    private static void item(Session session, int folder, String name, int number, String text) throws SQLException {
        session.update(
                """
                INSERT INTO item (context_id, folder_id, name, item_no, uid, kind, media_type, etag, size,
                  span_start, span_end, span_exact, created, modified, sequence)
                VALUES (1, ?, ?, ?, ?, 'VEVENT', 'text/calendar', 'etag', ?, 0, 10, 1, 1000, 2000, ?)
                """,
                folder,
                name,
                number,
                "uid of " + name,
                text.length(),
                number);
        session.update(
                "INSERT INTO item_octets (context_id, folder_id, item_no, octets) VALUES (1, ?, ?, ?)",
                folder,
                number,
                text.getBytes());
    }

    /** What is done with the store that has been brought up to date. */
    @FunctionalInterface
    private interface Look {
        void at(JdbcStorage storage);
    }

    private void opened(Look look) {
        JdbcStorage storage = new TestSettings(folder.resolve("kalends.db")).open();
        try {
            look.at(storage);
        } finally {
            storage.close();
        }
    }

    private static NewItem item(String uid) {
        ItemIndex index = new ItemIndex(uid, "FILE", Optional.empty(), List.of());
        return new NewItem("text/plain", "etag", Octets.utf8("text"), index, 3);
    }

    private static List<Item> items(JdbcStorage storage, CollectionId id) {
        try (Stream<Item> items = storage.items().select(id, new Selection.All(), Set.of(ItemPart.OCTETS))) {
            return items.toList();
        }
    }

    @Test
    void itemsShouldBeTheirOwnersAndPublic() {
        opened(storage -> {
            assertThat(items(storage, WORK)).hasSize(2).allSatisfy(item -> {
                assertThat(item.createdBy()).isEqualTo(3);
                assertThat(item.classification()).isEqualTo(Classification.PUBLIC);
            });
            assertThat(items(storage, OTHER)).extracting(Item::createdBy).containsExactly(4);
            assertThat(items(storage, WORK))
                    .extracting(item -> item.octets().orElseThrow().text())
                    .containsExactly("first", "the second");
        });
    }

    @Test
    void collectionsShouldKnowWhatTheirItemsTake() {
        opened(storage -> {
            assertThat(storage.collections().ownedBy(1, 3))
                    .extracting(StoredCollection::octets)
                    .containsExactly(15L, 0L);
            assertThat(storage.collections().octetsOf(1)).isEqualTo(20);

            new Samples(storage).put(EMPTY, "c.ics");
            assertThat(storage.collections().find(EMPTY).orElseThrow().octets())
                    .isEqualTo(items(storage, EMPTY).get(0).size());
        });
    }

    @Test
    void whatClientsKnowShouldStayTrue() {
        opened(storage -> {
            StoredCollection work = storage.collections().find(WORK).orElseThrow();
            assertThat(work.sequence()).isEqualTo(2);
            assertThat(work.modified().toEpochMilli()).isEqualTo(2000);
            assertThat(work.properties()).hasSize(1);
            assertThat(work.grants()).isEmpty();
            try (Changes changes = storage.changes().since(WORK, OptionalLong.of(1), 10, Set.of())) {
                assertThat(changes.next())
                        .hasValueSatisfying(change -> assertThat(change.name()).isEqualTo("b.ics"));
                assertThat(changes.next()).isEmpty();
            }
        });
    }

    @Test
    void itemsShouldNeedNoUid() {
        opened(storage -> {
            NewItem plain = item("");
            storage.items().put(new ItemAddress(EMPTY, "a"), plain, Condition.NONE);
            storage.items().put(new ItemAddress(EMPTY, "b"), plain, Condition.NONE);

            assertThat(items(storage, EMPTY)).hasSize(2);
            assertThatThrownBy(() ->
                            storage.items().put(new ItemAddress(WORK, "c.ics"), item("uid of a.ics"), Condition.NONE))
                    .isInstanceOf(UidTakenException.class);
        });
    }

    @Test
    void whatIsNewShouldWorkAndSurviveARestart() {
        Grant reading = new Grant(Grantee.group(5), Set.of(Right.READ_ALL));
        opened(storage -> storage.collections().grant(WORK, List.of(reading)));

        opened(storage -> {
            assertThat(storage.collections().grantedTo(1, Set.of(Grantee.group(5))))
                    .extracting(StoredCollection::id)
                    .containsExactly(WORK);
            assertThat(storage.items().find(new ItemAddress(WORK, "a.ics"), Set.of()))
                    .isPresent();
        });
    }

    @Test
    void unitsShouldWriteToWhatWasThereBefore() {
        ItemAddress old = new ItemAddress(WORK, "a.ics");
        PropertyName note = new PropertyName("", "note");
        Set<String> kinds = Set.of("mail");
        opened(storage -> {
            Blob blob = blob(storage);
            storage.commit(new Unit(
                    List.of(new Guard.CollectionAt(WORK, 2)),
                    List.of(
                            new Write.PatchPersonal(WORK, Optional.of("a.ics"), 7, Map.of(note, Optional.of("mine"))),
                            new Write.AttachBlob(old, blob.digest(), "", "text/plain"),
                            new Write.Enqueue(new NewJob("mail", "a", Octets.utf8("b"), Instant.EPOCH, 1))),
                    Author.UNKNOWN));
        });

        opened(storage -> {
            assertThat(storage.personal().ofItem(old, 7)).containsValue("mine");
            assertThat(storage.blobs().of(old)).hasSize(1);
            assertThat(storage.jobs().claim(kinds, Duration.ofMinutes(1), Instant.now()))
                    .isPresent();
            assertThat(storage.items().withUid(1, 3, "calendar", "uid of a.ics", Set.of()))
                    .hasSize(1);
        });
    }

    private static Blob blob(JdbcStorage storage) {
        try {
            return storage.blobs().put(new ByteArrayInputStream(new byte[10]), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
