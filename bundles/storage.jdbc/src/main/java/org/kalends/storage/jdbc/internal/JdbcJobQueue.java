/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
    /** Bits of a number that a database has given; those above tell the database. */
    private static final int OWN_BITS = 48;

    private static final Comparator<DeadJob> LATEST =
            Comparator.comparing(DeadJob::buried).thenComparingLong(DeadJob::id).reversed();

    private final Databases databases;
    private final Skew skew;
    private final Clock clock;
    private final JobTable table = new JobTable();

    /** @param clock that of the database */
    JdbcJobQueue(Databases databases, Clock clock) {
        this.databases = databases;
        this.skew = databases.main().skew();
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
        Instant end = then.plus(lease).truncatedTo(ChronoUnit.MILLIS);
        for (Database database : inAnyOrder()) {
            Optional<ClaimedJob> claimed = claim(database, kinds, then, end);
            if (claimed.isPresent()) {
                return claimed;
            }
        }
        return Optional.empty();
    }

    /** No database keeps workers from the jobs of the others, be it busy or away. */
    private List<Database> inAnyOrder() {
        List<Database> all = new ArrayList<>(databases.all());
        Collections.shuffle(all);
        return all;
    }

    private Optional<ClaimedJob> claim(Database database, Set<String> kinds, Instant then, Instant end) {
        if (database.read(session -> table.due(session, kinds, then, "")).isEmpty()) {
            return Optional.empty();
        }
        String token = UUID.randomUUID().toString();
        String taking = databases.main().dialect().forClaiming();
        return database.write(Lane.alone(0), session -> {
                    Optional<Long> due = table.due(session, kinds, then, taking);
                    return due.isPresent() ? table.lease(session, due.get(), token, end) : Optional.<ClaimedJob>empty();
                })
                .map(job -> toLocal(database, job));
    }

    private ClaimedJob toLocal(Database database, ClaimedJob job) {
        NewJob kept = job.job();
        NewJob told =
                new NewJob(kept.kind(), kept.key(), kept.payload(), skew.toLocal(kept.notBefore()), kept.contextId());
        return new ClaimedJob(told(database, job.id()), told, job.attempt(), job.lease(), skew.toLocal(job.end()));
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
        end(job, session -> table.renew(session, job) || table.bury(session, job, why, clock.instant()));
    }

    @Override
    public List<DeadJob> dead(int most) {
        return databases.all().stream()
                .flatMap(database -> database.read(session -> table.dead(session, most)).stream()
                        .map(job -> told(database, job)))
                .sorted(LATEST)
                .limit(most)
                .toList();
    }

    private DeadJob told(Database database, DeadJob job) {
        return new DeadJob(told(database, job.id()), job.job(), job.attempts(), job.why(), job.buried());
    }

    /** The number of a job among those of all databases. */
    private long told(Database database, long id) {
        return (long) databases.number(database) << OWN_BITS | id;
    }

    @Override
    public boolean requeue(long id) {
        long own = id & ((1L << OWN_BITS) - 1);
        return databases.all().stream()
                .filter(database -> told(database, own) == id)
                .anyMatch(database -> requeue(database, own));
    }

    private boolean requeue(Database database, long own) {
        Optional<Integer> contextId = database.read(session -> table.contextOfDead(session, own));
        return contextId.filter(context -> databases.of(context) == database).isPresent()
                && databases.write(Lane.alone(contextId.get()), session -> table.exhume(session, own, clock.instant()));
    }

    private void end(ClaimedJob job, End end) {
        databases.write(Lane.alone(job.job().contextId()), session -> {
            if (!end.in(session)) {
                throw new LeaseLostException(job);
            }
            return job;
        });
    }
}
