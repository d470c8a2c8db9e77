/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.NameTooLongException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.support.UnitProgress;

/**
 * Does units of work, each inside a transaction that the caller holds: first it takes the collections that the unit names,
 * where a transaction does not have the whole database anyway, then it checks the guards, then it writes.
 */
final class UnitWork {
    private final Dialect dialect;
    private final Clock clock;
    private final CollectionTable collections;
    private final CollectionQueries queries;
    private final GuardChecks guards = new GuardChecks();
    private final ItemWrites items;
    private final CollectionWrites folders;
    private final PersonalWrites personal = new PersonalWrites();
    private final BlobWrites blobs = new BlobWrites();
    private final JobTable jobs = new JobTable();
    private final ScopeTable scopes;
    private final Skew skew;

    /** @param clock that of the database */
    UnitWork(Dialect dialect, Skew skew, Clock clock) {
        this.dialect = dialect;
        this.skew = skew;
        this.clock = clock;
        this.scopes = new ScopeTable(dialect);
        this.collections = new CollectionTable(dialect);
        this.queries = new CollectionQueries(dialect);
        this.items = new ItemWrites(collections);
        this.folders = new CollectionWrites(queries, collections, items);
    }

    Committed perform(Session session, Unit unit) throws SQLException {
        UnitProgress progress = new UnitProgress(unit, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        UnitTransaction transaction = new UnitTransaction(session, progress, collections, queries);
        if (dialect.locksRows()) {
            take(session, unit.guards());
            transaction.take(named(unit));
        }
        guards.check(transaction, unit.guards());
        for (Write write : unit.writes()) {
            progress.finish(perform(transaction, write));
        }
        transaction.requireRoom();
        return progress.committed();
    }

    /** Whatever is taken first for all units stands in the way of none that has taken collections. */
    private void take(Session session, List<Guard> guards) throws SQLException {
        for (Guard guard : guards) {
            if (guard instanceof Guard.NotLocked free) {
                scopes.heedLocks(session, free.contextId());
            } else if (guard instanceof Guard.WithinQuota bound) {
                scopes.takeQuota(session, bound.contextId(), bound.ownerId());
            }
        }
    }

    static List<CollectionId> named(Unit unit) {
        List<CollectionId> named = new ArrayList<>();
        unit.writes().forEach(write -> named.addAll(write.collections()));
        for (Guard guard : unit.guards()) {
            if (guard instanceof Guard.CollectionAt at) {
                named.add(at.collection());
            }
        }
        return named;
    }

    private Committed.Result perform(UnitTransaction transaction, Write write) throws SQLException {
        try {
            if (write instanceof Write.OfItem item) {
                return items.perform(transaction, item);
            }
            if (write instanceof Write.OfCollection collection) {
                return folders.perform(transaction, collection);
            }
            performOther(transaction, write);
            return Committed.Result.NOTHING;
        } catch (SQLException e) {
            if (dialect.isUniqueViolation(e)) {
                throw UniqueViolation.of(transaction, write).orElseThrow(() -> e);
            }
            if (dialect.isTooLong(e)) {
                throw new NameTooLongException();
            }
            throw e;
        }
    }

    private void performOther(UnitTransaction transaction, Write write) throws SQLException {
        if (write instanceof Write.PatchPersonal patch) {
            personal.patch(transaction, patch);
        } else if (write instanceof Write.Enqueue enqueue) {
            Instant notBefore = skew.toDatabase(enqueue.job().notBefore());
            jobs.enqueue(transaction.session(), enqueue.job(), notBefore);
        } else if (write instanceof Write.AttachBlob attach) {
            blobs.attach(transaction, attach);
        } else if (write instanceof Write.DetachBlob detach) {
            blobs.detach(transaction, detach);
        } else {
            throw new IllegalArgumentException("Unknown write " + write);
        }
    }
}
