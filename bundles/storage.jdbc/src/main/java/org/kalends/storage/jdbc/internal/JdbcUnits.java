/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Outcome;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/** Units of work in a database; those who listen are told of each right after its commit. */
final class JdbcUnits {
    /** How many of many units wait for the writer at once, so that others come between. */
    private static final int RUN = 100;

    private final Databases databases;
    private final Consumer<List<ChangeEvent>> told;
    private final UnitWork work;

    /** @param told told of each unit that is committed; must not wait or throw */
    JdbcUnits(Databases databases, Consumer<List<ChangeEvent>> told, Clock clock) {
        this.databases = databases;
        this.told = told;
        this.work = new UnitWork(databases.main().dialect(), databases.main().skew(), clock);
    }

    Committed commit(Unit unit) {
        return begin(unit).await();
    }

    List<Outcome> commitAll(List<Unit> units) {
        List<Outcome> outcomes = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i += RUN) {
            List<Answer<Committed>> run = units.subList(i, Math.min(units.size(), i + RUN)).stream()
                    .map(this::begin)
                    .toList();
            run.forEach(write -> outcomes.add(outcome(write)));
        }
        return outcomes;
    }

    private Answer<Committed> begin(Unit unit) {
        Lane lane = lane(unit);
        Unit checked = checked(unit, lane);
        return databases.begin(
                lane, session -> work.perform(session, checked), committed -> told.accept(committed.events()));
    }

    /** The collections of a unit are those of one context; what it creates first has no id yet. */
    private static Lane lane(Unit unit) {
        List<CollectionId> named =
                UnitWork.named(unit).stream().filter(id -> id.write().isEmpty()).toList();
        return named.isEmpty() ? Lane.alone(contextId(unit)) : Lane.of(named.get(0));
    }

    private static int contextId(Unit unit) {
        return IntStream.concat(
                        unit.writes().stream().flatMapToInt(JdbcUnits::contextId),
                        unit.guards().stream().flatMapToInt(JdbcUnits::contextId))
                .findFirst()
                .orElse(0);
    }

    private static IntStream contextId(Guard guard) {
        if (guard instanceof Guard.NotLocked free) {
            return IntStream.of(free.contextId());
        }
        return guard instanceof Guard.WithinQuota bound ? IntStream.of(bound.contextId()) : IntStream.empty();
    }

    /** Of a write that names no collection that is there. */
    private static IntStream contextId(Write write) {
        if (write instanceof Write.CreateCollection create) {
            return IntStream.of(create.collection().contextId());
        }
        return write instanceof Write.Enqueue enqueue
                ? IntStream.of(enqueue.job().contextId())
                : IntStream.empty();
    }

    /** Who ends a job looks for it where its context is. */
    private Unit checked(Unit unit, Lane lane) {
        if (databases.all().size() > 1
                && unit.writes().stream()
                        .filter(Write.Enqueue.class::isInstance)
                        .flatMapToInt(JdbcUnits::contextId)
                        .anyMatch(contextId -> contextId != lane.contextId())) {
            throw new IllegalArgumentException("A job of a unit is of another context than the unit");
        }
        return unit;
    }

    private static Outcome outcome(Answer<Committed> write) {
        try {
            return new Outcome.Succeeded(write.await());
        } catch (StorageException e) {
            return new Outcome.Refused(e);
        }
    }
}
