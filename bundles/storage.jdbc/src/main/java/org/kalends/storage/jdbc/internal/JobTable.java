/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;

/**
 * Reads and writes {@code job} and {@code dead_job}. A job is due when its time has come or its lease has lapsed. One that
 * was enqueued again while a worker has it is renewed: the worker's end of it is a new beginning.
 */
final class JobTable {
    private static final String JOB = "kind, job_key, payload, not_before, context_id";

    private static final UpdateReturning LEASE = new UpdateReturning(
            "job", "lease = ?, due = ?, attempts = attempts + 1, renewed = 0", "id = ?", JOB + ", attempts");

    /** A job that a worker still has. Its number is another one after it has been moved to another database. */
    private static final String HELD = "context_id = ? AND kind = ? AND job_key = ? AND lease = ?";

    private record Due(long id, long at) {}

    /** @param notBefore its time, by the clock of the database */
    void enqueue(Session session, NewJob job, Instant notBefore) throws SQLException {
        int renewed = session.update(
                """
                UPDATE job SET payload = ?, not_before = ?, attempts = 0, why = '',
                  renewed = CASE WHEN lease IS NULL THEN 0 ELSE 1 END, due = CASE WHEN lease IS NULL THEN ? ELSE due END
                WHERE context_id = ? AND kind = ? AND job_key = ?
                """,
                job.payload().toByteArray(),
                notBefore.toEpochMilli(),
                notBefore.toEpochMilli(),
                job.contextId(),
                job.kind(),
                job.key());
        if (renewed == 0) {
            session.update(
                    "INSERT INTO job (" + JOB + ", due, attempts, renewed, why) VALUES (?, ?, ?, ?, ?, ?, 0, 0, '')",
                    job.kind(),
                    job.key(),
                    job.payload().toByteArray(),
                    notBefore.toEpochMilli(),
                    job.contextId(),
                    notBefore.toEpochMilli());
        }
    }

    /**
     * The job of these kinds that has been due longest.
     *
     * @param taking what the statement ends with
     */
    Optional<Long> due(Session session, Set<String> kinds, Instant now, String taking) throws SQLException {
        Optional<Due> earliest = Optional.empty();
        for (String kind : kinds) {
            Optional<Due> due = session.one(
                    """
                    SELECT id, due FROM job
                    WHERE kind = ? AND due <= ? AND (renewed = 0 OR not_before <= ?) ORDER BY due, id LIMIT 1"""
                            + taking,
                    row -> new Due(row.getLong(1), row.getLong(2)),
                    kind,
                    now.toEpochMilli(),
                    now.toEpochMilli());
            earliest = Stream.concat(earliest.stream(), due.stream())
                    .min(Comparator.comparingLong(Due::at).thenComparingLong(Due::id));
        }
        return earliest.map(Due::id);
    }

    /** Gives a job to a worker. */
    Optional<ClaimedJob> lease(Session session, long id, String lease, Instant end) throws SQLException {
        return session.updateReturning(
                LEASE,
                row -> new ClaimedJob(id, read(row), row.getInt(6), lease, end),
                List.of(lease, end.toEpochMilli()),
                List.of(id));
    }

    /** Whether the worker still had it. */
    boolean extend(Session session, ClaimedJob job, Instant end) throws SQLException {
        return update(session, "UPDATE job SET due = ? WHERE " + HELD, job, end.toEpochMilli()) > 0;
    }

    /** Takes a job that was renewed from its worker; whether it was, and the worker still had it. */
    boolean renew(Session session, ClaimedJob job) throws SQLException {
        String renew = "UPDATE job SET lease = NULL, due = not_before, renewed = 0, attempts = 0 WHERE " + HELD
                + " AND renewed = 1";
        return update(session, renew, job) > 0;
    }

    /** Whether the worker still had it. */
    boolean delete(Session session, ClaimedJob job) throws SQLException {
        return update(session, "DELETE FROM job WHERE " + HELD, job) > 0;
    }

    /** Whether the worker still had it. */
    boolean postpone(Session session, ClaimedJob job, Instant at, String why) throws SQLException {
        String postpone = "UPDATE job SET lease = NULL, due = ?, not_before = ?, why = ? WHERE " + HELD;
        return update(session, postpone, job, at.toEpochMilli(), at.toEpochMilli(), why) > 0;
    }

    /** Whether the worker still had it. */
    boolean bury(Session session, ClaimedJob job, String why, Instant now) throws SQLException {
        String bury = "INSERT INTO dead_job (" + JOB + ", id, attempts, why, buried)" + " SELECT " + JOB
                + ", id, attempts, ?, ? FROM job WHERE " + HELD;
        return update(session, bury, job, why, now.toEpochMilli()) > 0 && delete(session, job);
    }

    private static int update(Session session, String sql, ClaimedJob claimed, Object... first) throws SQLException {
        NewJob job = claimed.job();
        List<Object> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(List.of(job.contextId(), job.kind(), job.key(), claimed.lease()));
        return session.update(sql, arguments.toArray());
    }

    /** The number of a job that is none: for a dead one that comes from another database. */
    long number(Session session) throws SQLException {
        String lease = UUID.randomUUID().toString();
        session.update(
                "INSERT INTO job (" + JOB
                        + ", due, attempts, renewed, why, lease) VALUES (?, ?, ?, 0, 0, 0, 0, 0, '', ?)",
                lease,
                lease,
                new byte[0],
                lease);
        long number = session.one(
                        "SELECT id FROM job WHERE context_id = 0 AND kind = ? AND job_key = ?",
                        row -> row.getLong(1),
                        lease,
                        lease)
                .orElseThrow();
        session.update("DELETE FROM job WHERE id = ?", number);
        return number;
    }

    /** The context of a dead job. */
    Optional<Integer> contextOfDead(Session session, long id) throws SQLException {
        return session.one("SELECT context_id FROM dead_job WHERE id = ?", row -> row.getInt(1), id);
    }

    /** The dead, the latest first. */
    List<DeadJob> dead(Session session, int most) throws SQLException {
        return session.list(
                "SELECT " + JOB + ", id, attempts, why, buried FROM dead_job ORDER BY buried DESC, id DESC LIMIT ?",
                row -> new DeadJob(
                        row.getLong(6),
                        read(row),
                        row.getInt(7),
                        row.getString(8),
                        Instant.ofEpochMilli(row.getLong(9))),
                most);
    }

    /** Brings a dead job back unless one of its key is pending; whether there was one. */
    boolean exhume(Session session, long id, Instant now) throws SQLException {
        session.update(
                """
                INSERT INTO job (id, kind, job_key, payload, not_before, context_id, due, attempts, renewed, why)
                SELECT d.id, d.kind, d.job_key, d.payload, d.not_before, d.context_id, ?, 0, 0, '' FROM dead_job d
                WHERE d.id = ? AND NOT EXISTS (
                  SELECT 1 FROM job j WHERE j.context_id = d.context_id AND j.kind = d.kind AND j.job_key = d.job_key)
                """,
                now.toEpochMilli(),
                id);
        return session.update("DELETE FROM dead_job WHERE id = ?", id) > 0;
    }

    private static NewJob read(ResultSet row) throws SQLException {
        return new NewJob(
                row.getString(1),
                row.getString(2),
                Octets.of(row.getBytes(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getInt(5));
    }
}
