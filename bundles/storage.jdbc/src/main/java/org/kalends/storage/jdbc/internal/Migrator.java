/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the schema this code knows. Each migration is one transaction, where the database can do that, and is noted
 * in {@code schema_version}; a migration that was noted never runs again. Of several nodes one migrates, the others wait.
 */
final class Migrator {
    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
    private static final String OLDEST = "oldest";

    private final Dialect dialect;
    private final List<String> migrations;
    private final Clock clock;

    Migrator(Dialect dialect, Clock clock) {
        this(dialect, dialect.migrations(), clock);
    }

    Migrator(Dialect dialect, List<String> migrations, Clock clock) {
        this.dialect = dialect;
        this.migrations = List.copyOf(migrations);
        this.clock = clock;
    }

    /**
     * Runs what has not run yet.
     *
     * @throws StorageUnavailableException when newer code has made something of the database that this code does not understand
     */
    void migrate(Session session) throws SQLException {
        prepare(session);
        int version = version(session);
        if (version > migrations.size()) {
            refuseUnlessUnderstood(session, version);
        }
        for (int next = version + 1; next <= migrations.size(); next++) {
            apply(session, next);
        }
    }

    /** Version 0 is the row that whoever migrates takes. */
    private void prepare(Session session) throws SQLException {
        session.execute(
                "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied BIGINT NOT NULL)");
        if (!session.columns("SELECT * FROM schema_version WHERE version = -1").contains(OLDEST)) {
            session.execute("ALTER TABLE schema_version ADD COLUMN " + OLDEST + " INTEGER NOT NULL DEFAULT 0");
        }
        session.begin();
        session.update(
                dialect.insertIfAbsent() + "schema_version (version, applied) VALUES (0, ?)" + dialect.ifAbsent(),
                clock.millis());
        session.commit();
    }

    /** The version a database is at. */
    static int version(Session session) throws SQLException {
        return session.one("SELECT coalesce(max(version), 0) FROM schema_version", row -> row.getInt(1))
                .orElseThrow();
    }

    private void refuseUnlessUnderstood(Session session, int version) throws SQLException {
        int oldest = session.one("SELECT max(oldest) FROM schema_version", row -> row.getInt(1))
                .orElseThrow();
        if (oldest > migrations.size()) {
            throw new StorageUnavailableException("The database has schema version " + version
                    + ", this code knows versions up to " + migrations.size() + "; use a newer release");
        }
        LOG.info(
                "The database has schema version {}, which this code, of version {}, can work with",
                version,
                migrations.size());
    }

    private void apply(Session session, int version) throws SQLException {
        Migration migration = Migration.read(migrations.get(version - 1), version);
        dialect.takeSchema(session);
        try {
            if (version(session) < version) {
                run(session, migration);
            }
            session.commit();
        } catch (SQLException | RuntimeException e) {
            session.rollback();
            throw e;
        } finally {
            dialect.leaveSchema(session);
        }
    }

    private void run(Session session, Migration migration) throws SQLException {
        for (String statement : migration.statements()) {
            session.execute(statement);
        }
        session.update(
                "INSERT INTO schema_version (version, applied, oldest) VALUES (?, ?, ?)",
                migration.version(),
                clock.millis(),
                migration.oldest());
        LOG.info("Schema version {} applied: {}", migration.version(), migration.resource());
    }
}
