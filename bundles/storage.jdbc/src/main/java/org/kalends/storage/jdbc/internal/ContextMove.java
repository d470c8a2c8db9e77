/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * Moves a context into another database of its store, while it is used on any number of nodes. Most is copied beside writes; then
 * writes are refused while the rest is copied, and until no node takes the former place for the right one. Reads find the context
 * at the former place and then at the new one, which are the same. A move that broke off is gone on with by another one, which
 * ends it, should it still be under way.
 */
final class ContextMove {
    /** Longer than any node takes the former place for the right one. */
    private static final Duration WAIT = Placements.LIFE.plusSeconds(1);

    private final SpreadDatabases databases;
    private final Clock clock;
    private final int contextId;
    private final String name;
    private final Database target;
    private final StoreCopy.Listener listener;
    private final String move = UUID.randomUUID().toString();
    private final PlacementTable placements = new PlacementTable();
    private final Residence residence;

    /**
     * @param clock that of the main database
     * @param name the database that the context is to be in
     * @throws StorageUnavailableException when there is none of that name
     */
    ContextMove(SpreadDatabases databases, Clock clock, int contextId, String name, StoreCopy.Listener listener) {
        this.databases = databases;
        this.clock = clock;
        this.contextId = contextId;
        this.name = name;
        this.target = databases.named(name);
        this.listener = listener;
        this.residence = new Residence(target.dialect());
    }

    /**
     * Moves it; to where it is already, finishes what may have been left unfinished.
     *
     * @return whether there was anything to be done
     * @throws StorageException when it cannot be finished
     */
    boolean run() {
        String home = databases.main().write(Lane.alone(0), session -> placements.begin(session, contextId, move));
        if (home.equals(name)) {
            boolean unfinished = target.read(session -> residence.isAway(session, contextId));
            if (unfinished) {
                openAgain();
            }
            return unfinished;
        }
        write(target, session -> residence.arrive(session, contextId, move));
        carry(databases.named(home));
        open();
        new ContextRemains(databases).removeJobs(databases.named(home), contextId);
        return true;
    }

    private void openAgain() {
        listener.holds();
        write(target, session -> residence.arrive(session, contextId, move));
        open();
    }

    private void carry(Database source) {
        ContextCopy copy = new ContextCopy(source, target, contextId, move);
        copy.copyBesideWrites(listener::copied);
        try {
            write(source, session -> residence.leave(session, contextId, move));
            listener.holds();
            copy.finish(listener::copied);
        } catch (RuntimeException e) {
            write(source, session -> residence.stay(session, contextId, move));
            throw e;
        }
        databases
                .main()
                .write(Lane.alone(0), session -> placements.settle(session, contextId, move, name, clock.instant()));
    }

    private void open() {
        try {
            Thread.sleep(WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted; writes are refused until the move is repeated", e);
        }
        write(target, session -> residence.settle(session, contextId, move));
    }

    private <T> T write(Database database, Work<T> work) {
        return database.write(Lane.alone(contextId), work);
    }
}
