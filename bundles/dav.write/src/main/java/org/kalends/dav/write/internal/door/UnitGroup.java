/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.storage.api.Outcome;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Unit;

/** Units that are carried out together, each for itself, and what has become of them. Used by one thread. */
final class UnitGroup {
    private final Map<Storage, List<Ready>> waiting = new LinkedHashMap<>();
    private final Map<PlannedUnit, WorkOutcome> outcomes = new IdentityHashMap<>();

    private record Ready(PlannedUnit planned, Unit unit) {}

    /** Has participants look at one more unit, which waits then unless they refuse it. */
    void add(PlannedUnit planned) {
        try {
            Unit unit = planned.prepared();
            waiting.computeIfAbsent(planned.storage(), any -> new ArrayList<>()).add(new Ready(planned, unit));
        } catch (DavException e) {
            outcomes.put(planned, new WorkOutcome.Refused(e));
            planned.release();
        }
    }

    /** Carries out those that wait. */
    void commit() {
        waiting.forEach(this::commit);
        waiting.clear();
    }

    private void commit(Storage storage, List<Ready> ready) {
        List<Outcome> done = commitAll(ready.stream().map(Ready::unit).toList(), storage);
        for (int i = 0; i < ready.size(); i++) {
            PlannedUnit planned = ready.get(i).planned();
            outcomes.put(planned, outcome(planned, done.get(i)));
            planned.release();
        }
    }

    /** What a store that is away takes with it is its own units. */
    private static List<Outcome> commitAll(List<Unit> units, Storage storage) {
        try {
            return storage.commitAll(units);
        } catch (StorageException e) {
            return Collections.nCopies(units.size(), new Outcome.Refused(e));
        }
    }

    private static WorkOutcome outcome(PlannedUnit unit, Outcome outcome) {
        if (outcome instanceof Outcome.Succeeded succeeded) {
            unit.tell();
            return new WorkOutcome.Done(succeeded.committed());
        }
        try {
            return new WorkOutcome.Done(unit.afterRefusal(((Outcome.Refused) outcome).why()));
        } catch (DavException e) {
            return new WorkOutcome.Refused(e);
        } catch (StorageException e) {
            return new WorkOutcome.Failed(e);
        }
    }

    /** What has become of a unit. */
    WorkOutcome outcome(PlannedUnit planned) {
        return outcomes.get(planned);
    }
}
