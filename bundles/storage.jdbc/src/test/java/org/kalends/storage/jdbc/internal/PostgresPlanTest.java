/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.ItemPart;
import org.postgresql.ds.PGSimpleDataSource;

/** What is asked often is answered by an index of PostgreSQL, too, which plans by what it knows of the rows. */
class PostgresPlanTest {
    private static final FolderKey FOLDER = new FolderKey(1, 105);
    private static final Set<ItemPart> OCTETS = Set.of(ItemPart.OCTETS);

    private static final String FILL =
            """
            INSERT INTO collection SELECT 1, 100 + f, 'calendar', f, 'work', 1, 2000, 0, 0, 0, 0 FROM generate_series(1, 20) f;
            INSERT INTO item SELECT 1, 100 + f, 'e' || i, i, 'u' || i, 'VEVENT', '', '', 9, i * 100, i * 100 + 50, 1, 0, 0, i, f, 0
              FROM generate_series(1, 20) f, generate_series(1, 2000) i;
            INSERT INTO item_octets SELECT 1, 100 + f, i, 'octets' FROM generate_series(1, 20) f, generate_series(1, 2000) i;
            INSERT INTO item_term SELECT 1, 100 + f, i, 'UID', 'u' || i FROM generate_series(1, 20) f, generate_series(1, 2000) i;
            INSERT INTO tombstone SELECT 1, 100 + f, 'gone' || i, 2000 + i, 0 FROM generate_series(1, 20) f, generate_series(1, 2000) i;
            INSERT INTO write_lock SELECT f, 'path', 'token', 1, 1, 3, '', 0, 0 FROM generate_series(1, 2000) f;
            ANALYZE;
            """;

    private final ServerDialect dialect = new PostgresDialect();
    private final List<String> asked = new ArrayList<>();
    private Connection connection;
    private Connection explaining;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        TestPostgres server = TestPostgres.running();
        String url = server.newDatabase();
        server.open(url).close();
        connection = connected(url, server.user());
        // Takes statements with parameters that nobody gives it
        explaining = connected(url + "?preferQueryMode=simple", server.user());
        new Session(connection, dialect, JdbcTransactions.NOW_AND_THEN).execute(FILL);
        session = new Session(noting(connection), dialect, JdbcTransactions.NOW_AND_THEN);
    }

    private static Connection connected(String url, String user) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        return source.getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        explaining.close();
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

    /** The plans for whatever arguments, as a server uses them that has seen a statement several times. */
    private List<String> plans() throws SQLException {
        List<String> steps = new ArrayList<>();
        try (var statement = explaining.createStatement()) {
            for (String sql : asked) {
                try (var rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered(sql))) {
                    while (rows.next()) {
                        steps.add(rows.getString(1).strip());
                    }
                }
            }
        }
        return steps;
    }

    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char character : sql.toCharArray()) {
            numbered.append(character == '?' ? "$" + ++number : Character.toString(character));
        }
        return numbered.toString();
    }

    @Test
    void nothingShouldBeReadInFull() throws SQLException {
        ItemQueries items = new ItemQueries();
        IndexConditionSql conditions = new IndexConditionSql(dialect);
        SqlCondition range = conditions.of(new IndexCondition.Overlaps(1_000, 2_000));
        SqlCondition uid = conditions.of(new IndexCondition.UidIs("u7"));
        items.row(session, FOLDER, "e7");
        items.withOctets(session, FOLDER, "e7");
        items.named(session, FOLDER, List.of("e7", "e8"), OCTETS);
        items.matching(session, FOLDER, range, Optional.of("item_span"), Set.of());
        items.matching(session, FOLDER, uid, Optional.empty(), Set.of());
        items.matching(session, FOLDER, SqlCondition.of("i.name > ?", "e1"), Optional.empty(), Set.of());
        items.withUid(session, new ItemQueries.OwnedUid(1, 5, "calendar", "u7"), Set.of());
        new ItemTable().present(session, FOLDER, "e7", "u8");
        ChangeQueries changes = new ChangeQueries();
        changes.items(session, FOLDER, new ChangeQueries.Window(0, 100), 10, Set.of());
        changes.all(session, FOLDER, new ChangeQueries.Window(1_990, 2_100), 10, Set.of());
        new LockTable().around(session, 7, new LockPath("a/b"), Instant.EPOCH);

        assertThat(plans())
                .isNotEmpty()
                .noneMatch(step -> step.matches(".*Seq Scan on (item|item_octets|item_term|tombstone|write_lock).*"));
    }

    @Test
    void aSpanOfTimeShouldBeReadByItsIndex() throws SQLException {
        SqlCondition range = new IndexConditionSql(dialect).of(new IndexCondition.Overlaps(1_000, 2_000));

        new ItemQueries().matching(session, FOLDER, range, Optional.of("item_span"), Set.of());

        assertThat(plans()).anyMatch(step -> step.contains("item_span"));
    }
}
