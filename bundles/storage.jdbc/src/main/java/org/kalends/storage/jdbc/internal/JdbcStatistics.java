/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.function.ToIntFunction;
import org.kalends.storage.api.StorageStatistics;

/** What a store in databases has done and what waits in them. */
record JdbcStatistics(String account, Databases databases) implements StorageStatistics {
    /** All databases of a store count with the main one. */
    @Override
    public Tally tally(Operation operation) {
        return databases.main().tallies().of(operation);
    }

    @Override
    public int readers() {
        return sum(database -> database.readers().size());
    }

    @Override
    public int readersInUse() {
        return sum(database -> database.readers().inUse());
    }

    @Override
    public int writesWaiting() {
        return sum(database -> database.writer().waiting());
    }

    private int sum(ToIntFunction<Database> count) {
        return databases.all().stream().mapToInt(count).sum();
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
        return databases.all().stream()
                .mapToLong(database -> database.search(
                        session -> session.one(statement, row -> row.getLong(1)).orElseThrow()))
                .sum();
    }
}
