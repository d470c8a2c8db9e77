/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Outcome;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.support.QueuedFeed;

/** Units of work in a database; those who listen are told of each right after its commit. */
final class JdbcUnits {
    /** How many of many units wait for the writer at once, so that others come between. */
    private static final int RUN = 100;

    private final Database database;
    private final QueuedFeed feed;
    private final UnitWork work;

    JdbcUnits(Database database, QueuedFeed feed, Clock clock) {
        this.database = database;
        this.feed = feed;
        this.work = new UnitWork(database.dialect(), database.skew(), clock);
    }

    Committed commit(Unit unit) {
        return begin(unit).await();
    }

    List<Outcome> commitAll(List<Unit> units) {
        List<Outcome> outcomes = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i += RUN) {
            List<PendingWrite<Committed>> run = units.subList(i, Math.min(units.size(), i + RUN)).stream()
                    .map(this::begin)
                    .toList();
            run.forEach(write -> outcomes.add(outcome(write)));
        }
        return outcomes;
    }

    private PendingWrite<Committed> begin(Unit unit) {
        return database.begin(
                lane(unit), session -> work.perform(session, unit), committed -> feed.tell(committed.events()));
    }

    /** The collections of a unit are those of one context; what it creates first has no id yet. */
    private static Lane lane(Unit unit) {
        List<CollectionId> named =
                UnitWork.named(unit).stream().filter(id -> id.write().isEmpty()).toList();
        return named.isEmpty() ? Lane.alone(contextId(unit)) : Lane.of(named.get(0));
    }

    private static int contextId(Unit unit) {
        return unit.writes().stream()
                .filter(Write.CreateCollection.class::isInstance)
                .map(Write.CreateCollection.class::cast)
                .mapToInt(create -> create.collection().contextId())
                .findFirst()
                .orElse(0);
    }

    private static Outcome outcome(PendingWrite<Committed> write) {
        try {
            return new Outcome.Succeeded(write.await());
        } catch (StorageException e) {
            return new Outcome.Refused(e);
        }
    }
}
