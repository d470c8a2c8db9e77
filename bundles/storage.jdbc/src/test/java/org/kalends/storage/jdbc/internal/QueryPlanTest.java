/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.ClassifiedAs;
import org.kalends.storage.api.IndexCondition.CreatedBy;
import org.kalends.storage.api.IndexCondition.NamedAfter;
import org.kalends.storage.api.IndexCondition.TermMatches;
import org.kalends.storage.api.IndexCondition.UnchangedSince;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemPath;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;

/** What is asked often is answered by an index, however much there is in the database. */
class QueryPlanTest {
    private static final FolderKey FOLDER = new FolderKey(1, 100);
    private static final Transactions READING = new Transactions.BySql("BEGIN");

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private SqliteDialect dialect;
    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        dialect = new SqliteDialect(folder.resolve("kalends.db"));
        try (Session writer = dialect.openWriter()) {
            new Migrator(dialect, Clock.systemUTC()).migrate(writer);
        }
        connection = DriverManager.getConnection("jdbc:sqlite:" + dialect.file());
        session = new Session(noting(connection), dialect, READING);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** The same connection, with every statement prepared on it noted. */
    private Connection noting(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        asked.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private List<String> plan() throws SQLException {
        assertThat(asked).isNotEmpty();
        List<String> steps = new ArrayList<>();
        try (Session explaining =
                new Session(DriverManager.getConnection(connection.getMetaData().getURL()), dialect, READING)) {
            for (String sql : asked) {
                steps.addAll(explaining.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
            }
        }
        return steps;
    }

    /** Nothing is read in full, and no context is. */
    private void assertNarrow() throws SQLException {
        assertThat(plan())
                .noneMatch(step -> step.startsWith("SCAN"))
                .noneMatch(step -> step.startsWith("SEARCH") && step.endsWith("(context_id=?)"));
    }

    @Test
    void oneCollectionShouldBeReadByItsKeyOrNameAndAnItemWithIt() throws SQLException {
        CollectionQueries queries = new CollectionQueries(dialect);
        queries.find(session, FOLDER);
        queries.find(session, 1, 3, "calendar", "work");
        new LocatedItems().find(session, new ItemPath(1, 3, "calendar", "work", "a.ics"), Set.of(ItemPart.OCTETS));

        assertNarrow();
        assertThat(plan()).filteredOn(step -> step.startsWith("SEARCH c")).hasSize(7);
    }

    @Test
    void theCollectionsOfAnOwnerShouldBeReadByIndex() throws SQLException {
        CollectionQueries queries = new CollectionQueries(dialect);
        queries.ownedBy(session, 1, 3);
        queries.octets(session, 1, 3);

        assertNarrow();
        assertThat(plan())
                .filteredOn(step -> step.startsWith("SEARCH o"))
                .hasSize(3)
                .allMatch(step -> step.endsWith("(context_id=? AND owner_id=?)"));
    }

    @Test
    void whatIsInACollectionShouldBeReadByName() throws SQLException {
        StoredCollection above = new StoredCollection(
                FOLDER.id(), "calendar", 3, "a", false, 0, Instant.EPOCH, Instant.EPOCH, Map.of(), List.of(), 0);
        CollectionQueries queries = new CollectionQueries(dialect);
        queries.below(session, above);
        queries.in(session, above);

        assertNarrow();
        assertThat(plan())
                .filteredOn(step -> step.startsWith("SEARCH c"))
                .hasSize(4)
                .allMatch(step -> step.endsWith("(context_id=? AND owner_id=? AND type=? AND name>? AND name<?)"));
    }

    @Test
    void whetherANameIsTakenShouldBeReadByIndex() throws SQLException {
        new ItemTable().present(session, FOLDER, "a.ics", "uid");
        new CollectionTable(dialect).take(session, FOLDER);
        new CollectionTable(dialect)
                .requireFree(session, new CollectionRow(FOLDER, "calendar", 3, "work", 1, true), "a.ics");

        assertNarrow();
        assertThat(plan())
                .anyMatch(step -> step.contains("item_uid (context_id=? AND folder_id=? AND uid=?)"))
                .anyMatch(step -> step.endsWith("(context_id=? AND owner_id=? AND type=? AND name>? AND name<?)"))
                .anyMatch(step -> step.endsWith("(context_id=? AND owner_id=? AND type=? AND name=?)"));
    }

    @Test
    void grantedCollectionsShouldBeReadByGrantee() throws SQLException {
        new CollectionQueries(dialect)
                .grantedTo(session, 1, Set.of(Grantee.user(3), Grantee.group(4), Grantee.EVERYONE));

        assertNarrow();
        assertThat(plan())
                .filteredOn(step -> step.startsWith("SEARCH w"))
                .hasSize(2)
                .allMatch(step -> step.endsWith("collection_grant_grantee (context_id=? AND grantee=?)"));
    }

    @Test
    void locksShouldBeReadByPath() throws SQLException {
        LockTable locks = new LockTable();
        locks.around(session, 1, new LockPath("a/b/c"), Instant.EPOCH);
        locks.around(session, 1, new LockPath(""), Instant.EPOCH);
        locks.isAnyAtOrBelow(session, 1, new LockPath("a"));
        locks.deleteAtOrBelow(session, 1, new LockPath("a"));

        assertThat(plan())
                .filteredOn(step -> step.startsWith("SCAN") || step.startsWith("SEARCH"))
                .hasSize(8)
                .allMatch(step -> step.contains("PRIMARY KEY (context_id=? AND path"));
    }

    @Test
    void locksShouldBeFoundByTokenAndByTheirEnd() throws SQLException {
        LockTable locks = new LockTable();
        locks.delete(session, 1, "token");
        locks.refresh(session, 1, "token", Duration.ZERO, Instant.EPOCH);
        locks.deleteOver(session, 1, Instant.EPOCH);
        locks.deleteOver(session, Instant.EPOCH);

        String token = "write_lock_token (context_id=? AND token=?)";
        String end = "write_lock_expires (expires<?)";
        assertThat(plan())
                .extracting(step -> step.substring(step.indexOf("write_lock_")))
                .containsExactly(token, token, end, end);
    }

    @Test
    void aUidShouldBeFoundInEachCollectionOfItsOwner() throws SQLException {
        new ItemQueries().withUid(session, new ItemQueries.OwnedUid(1, 3, "calendar", "uid"), Set.of());

        assertNarrow();
        assertThat(plan())
                .anyMatch(step -> step.endsWith("(context_id=? AND owner_id=? AND type=? AND name>?)"))
                .anyMatch(step -> step.contains("item_uid (context_id=? AND folder_id=? AND uid=?)"));
    }

    @Test
    void jobsShouldBeFoundByTimeAndByKey() throws SQLException {
        JobTable jobs = new JobTable();
        jobs.enqueue(session, new NewJob("mail", "a", Octets.utf8("b"), Instant.EPOCH, 1), Instant.EPOCH);
        asked.removeIf(sql -> sql.startsWith("INSERT"));
        jobs.due(session, Set.of("mail"), Instant.EPOCH, "");
        jobs.dead(session, 10);

        assertThat(plan())
                .anyMatch(step -> step.contains("job_by_key (context_id=? AND kind=? AND job_key=?)"))
                .anyMatch(step -> step.contains("job_due (kind=? AND due<?)"))
                .anyMatch(step -> step.contains("dead_job_buried"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void blobsShouldBeFoundByDigestAndByItem() throws SQLException {
        BlobTable blobs = new BlobTable();
        blobs.of(session, FOLDER, "a.ics");
        blobs.isUnused(session, "digest", 0);
        blobs.forget(session, "digest", 0);

        assertNarrow();
    }

    @Test
    void delegationsShouldBeReadByBothEnds() throws SQLException {
        DelegationTable delegations = new DelegationTable();
        delegations.from(session, 1, 3);
        delegations.to(session, 1, Set.of(Grantee.user(3), Grantee.group(4)));

        assertNarrow();
    }

    @Test
    void whatAnOlderReleaseHasIndexedShouldBeFoundByIndex() throws SQLException {
        new IndexRevisions().older(session, "calendar", 2, 0, 100);

        assertThat(plan())
                .containsExactly("SEARCH collection USING COVERING INDEX collection_index_revision"
                        + " (type=? AND index_revision>? AND index_revision<?)");
    }

    @Test
    void whatHasComeSinceALookAtACollectionShouldBeReadByItsChanges() throws SQLException {
        new IndexRevisions().settle(session, FOLDER, 2, new IndexRevisions.Seen(7, true, false));

        assertThat(plan())
                .filteredOn(step -> step.startsWith("SEARCH i"))
                .singleElement()
                .asString()
                .contains("sequence>?");
    }

    @Test
    void theRestOfAListingShouldBeReadInTheOrderOfNames() throws SQLException {
        IndexConditionSql conditions = new IndexConditionSql(dialect);
        IndexCondition rest = new AllOf(List.of(
                new UnchangedSince(7), new NamedAfter("m"), new CreatedBy(3), new ClassifiedAs(Classification.PUBLIC)));
        SqlCondition after = SqlCondition.of("i.name > ?", "m").and(conditions.of(rest));

        assertThat(conditions.start(rest)).contains("m");
        new ItemQueries().matching(session, FOLDER, after, Optional.empty(), Set.of());

        assertThat(plan()).containsExactly("SEARCH i USING PRIMARY KEY (context_id=? AND folder_id=? AND name>?)");
    }

    @Test
    void whatFewItemsSayShouldBeFoundAmongAllThatIsSaidInTheField() throws SQLException {
        IndexCondition said = new TermMatches("FN", IndexCondition.Relation.CONTAINS, "mar");
        SqlCondition first = new IndexConditionSql(dialect).termsFirst(FOLDER).of(said);

        new ItemQueries().matching(session, FOLDER, first, Optional.empty(), Set.of());

        assertThat(plan())
                .anyMatch(step ->
                        step.contains("USING COVERING INDEX item_term_text (context_id=? AND folder_id=? AND field=?)"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void whatIsLeftOfACollectionShouldBeRemovedInTheOrderOfItems() throws SQLException {
        FolderRemains.removeSome(session, "item_octets", FOLDER);
        FolderRemains.removeSome(session, "item_term", FOLDER);
        assertNarrow();
        assertThat(plan()).noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void aFirstSynchronisationShouldReadNoMoreThanAListing() throws SQLException {
        new ItemQueries()
                .matching(session, FOLDER, SqlCondition.of("1 = 1"), Optional.empty(), Set.of(ItemPart.STATE_ALONE));

        assertThat(plan()).containsExactly("SEARCH i USING PRIMARY KEY (context_id=? AND folder_id=?)");
    }
}
