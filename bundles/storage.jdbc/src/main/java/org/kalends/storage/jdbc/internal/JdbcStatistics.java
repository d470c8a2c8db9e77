/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import org.kalends.storage.api.StorageStatistics;

/** What a store in a database has done and what waits in it. */
record JdbcStatistics(String account, Database database) implements StorageStatistics {
    @Override
    public Tally tally(Operation operation) {
        return database.tallies().of(operation);
    }

    @Override
    public int readers() {
        return database.readers().size();
    }

    @Override
    public int readersInUse() {
        return database.readers().inUse();
    }

    @Override
    public int writesWaiting() {
        return database.writer().waiting();
    }

    @Override
    public long jobsPending() {
        return count("SELECT count(*) FROM job");
    }

    @Override
    public long jobsDead() {
        return count("SELECT count(*) FROM dead_job");
    }

    private long count(String statement) {
        return database.search(
                session -> session.one(statement, row -> row.getLong(1)).orElseThrow());
    }
}
