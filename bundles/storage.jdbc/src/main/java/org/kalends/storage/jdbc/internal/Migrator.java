/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the schema this code knows. Each migration is one transaction and is noted in
 * {@code schema_version}; a migration that was noted never runs again.
 */
final class Migrator {
    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    private final List<String> migrations;
    private final String begin;
    private final Clock clock;

    Migrator(List<String> migrations, String begin, Clock clock) {
        this.migrations = List.copyOf(migrations);
        this.begin = begin;
        this.clock = clock;
    }

    /**
     * Runs what has not run yet.
     *
     * @throws StorageUnavailableException when the database was written by newer code
     */
    void migrate(Session session) throws SQLException {
        session.execute(
                "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied INTEGER NOT NULL)");
        int version = version(session);
        if (version > migrations.size()) {
            throw new StorageUnavailableException("The database has schema version " + version
                    + ", this code knows versions up to " + migrations.size() + "; use a newer release");
        }
        for (int next = version + 1; next <= migrations.size(); next++) {
            apply(session, next);
        }
    }

    /** The version a database is at. */
    static int version(Session session) throws SQLException {
        return session.one("SELECT coalesce(max(version), 0) FROM schema_version", row -> row.getInt(1))
                .orElseThrow();
    }

    private void apply(Session session, int version) throws SQLException {
        String migration = migrations.get(version - 1);
        session.execute(begin);
        try {
            for (String statement : statements(migration)) {
                session.execute(statement);
            }
            session.update("INSERT INTO schema_version (version, applied) VALUES (?, ?)", version, clock.millis());
            session.execute("COMMIT");
        } catch (SQLException | RuntimeException e) {
            session.execute("ROLLBACK");
            throw e;
        }
        LOG.info("Schema version {} applied: {}", version, migration);
    }

    /** The statements of a file; each ends with a semicolon at the end of a line. */
    private static List<String> statements(String migration) {
        return Pattern.compile(";\\s*$", Pattern.MULTILINE)
                .splitAsStream(COMMENT.matcher(text(migration)).replaceAll(""))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = Migrator.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No migration " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
