/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.write.internal.registry.StorageLimits;
import org.kalends.dav.write.internal.registry.WriteParticipants;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Outcome;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one caller of what changes collections and objects in a store. */
@Component
public final class Door implements UnitsOfWork {
    private final WriteParticipants participants;
    private final StorageLimits limits;

    @Activate
    public Door(@Reference WriteParticipants participants, @Reference StorageLimits limits) {
        this.participants = participants;
        this.limits = limits;
    }

    @Override
    public UnitOfWork begin(DavRequest request, Storage storage) {
        return new PlannedUnit(Initiator.of(request), storage, participants, limits);
    }

    @Override
    public UnitOfWork begin(UserId owner, Storage storage) {
        return new PlannedUnit(new Initiator(owner, Optional.empty()), storage, participants, limits);
    }

    /**
     * Units of one store that may be done in one go are; one whose object somebody else changed while participants looked at it is
     * done again by itself. Several collections that are shown as one can lie in several stores.
     */
    @Override
    public List<WorkOutcome> commitAll(List<UnitOfWork> units) {
        WorkOutcome[] outcomes = new WorkOutcome[units.size()];
        Map<Storage, List<Integer>> ready = new LinkedHashMap<>();
        Map<Storage, List<Unit>> writes = new HashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            PlannedUnit planned = (PlannedUnit) units.get(i);
            try {
                Unit prepared = planned.prepared();
                ready.computeIfAbsent(planned.storage(), any -> new ArrayList<>())
                        .add(i);
                writes.computeIfAbsent(planned.storage(), any -> new ArrayList<>())
                        .add(prepared);
            } catch (DavException e) {
                outcomes[i] = new WorkOutcome.Refused(e);
            }
        }
        ready.forEach((storage, positions) -> {
            Iterator<Outcome> done = commitAll(writes.get(storage), storage).iterator();
            positions.forEach(i -> outcomes[i] = outcome((PlannedUnit) units.get(i), done.next()));
        });
        return List.of(outcomes);
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
}
