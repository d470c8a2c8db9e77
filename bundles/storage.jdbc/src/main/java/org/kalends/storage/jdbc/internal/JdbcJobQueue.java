/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LeaseLostException;
import org.kalends.storage.api.NewJob;

/** Jobs in a database. */
final class JdbcJobQueue implements JobQueue {
    private final Database database;
    private final Skew skew;
    private final Clock clock;
    private final JobTable table = new JobTable();

    /** @param clock that of the database */
    JdbcJobQueue(Database database, Clock clock) {
        this.database = database;
        this.skew = database.skew();
        this.clock = clock;
    }

    /** What becomes of a job that its worker still has. */
    @FunctionalInterface
    private interface End {
        /** Whether the worker still had it. */
        boolean in(Session session) throws SQLException;
    }

    /** Workers ask all the time, and there is hardly ever anything to do: then no write is worth its wait. */
    @Override
    public Optional<ClaimedJob> claim(Set<String> kinds, Duration lease, Instant now) {
        Instant then = skew.toDatabase(now);
        if (database.read(session -> table.due(session, kinds, then, "")).isEmpty()) {
            return Optional.empty();
        }
        Instant end = then.plus(lease).truncatedTo(ChronoUnit.MILLIS);
        String token = UUID.randomUUID().toString();
        String taking = database.dialect().forClaiming();
        return database.write(Lane.alone(0), session -> {
                    Optional<Long> due = table.due(session, kinds, then, taking);
                    return due.isPresent() ? table.lease(session, due.get(), token, end) : Optional.<ClaimedJob>empty();
                })
                .map(this::toLocal);
    }

    private ClaimedJob toLocal(ClaimedJob job) {
        NewJob kept = job.job();
        NewJob told =
                new NewJob(kept.kind(), kept.key(), kept.payload(), skew.toLocal(kept.notBefore()), kept.contextId());
        return new ClaimedJob(job.id(), told, job.attempt(), job.lease(), skew.toLocal(job.end()));
    }

    @Override
    public ClaimedJob extend(ClaimedJob job, Duration lease, Instant now) {
        Instant end = now.plus(lease).truncatedTo(ChronoUnit.MILLIS);
        end(job, session -> table.extend(session, job, skew.toDatabase(end)));
        return new ClaimedJob(job.id(), job.job(), job.attempt(), job.lease(), end);
    }

    @Override
    public void done(ClaimedJob job) {
        end(job, session -> table.renew(session, job) || table.delete(session, job));
    }

    @Override
    public void retry(ClaimedJob job, Instant at, String why) {
        Instant then = skew.toDatabase(at);
        end(job, session -> table.renew(session, job) || table.postpone(session, job, then, why));
    }

    @Override
    public void bury(ClaimedJob job, String why) {
        end(job, session -> table.renew(session, job) || bury(session, job, why));
    }

    private boolean bury(Session session, ClaimedJob job, String why) throws SQLException {
        boolean held = table.delete(session, job);
        if (held) {
            table.bury(session, job, why, clock.instant());
        }
        return held;
    }

    @Override
    public List<DeadJob> dead(int most) {
        return database.read(session -> table.dead(session, most));
    }

    @Override
    public boolean requeue(long id) {
        return database.write(Lane.alone(0), session -> table.exhume(session, id, clock.instant()));
    }

    private void end(ClaimedJob job, End end) {
        database.write(Lane.alone(job.job().contextId()), session -> {
            if (!end.in(session)) {
                throw new LeaseLostException(job);
            }
            return job;
        });
    }
}
