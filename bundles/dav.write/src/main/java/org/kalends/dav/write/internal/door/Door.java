/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
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
     * Units that may be done in one go are; one whose object somebody else changed while participants looked at it is done
     * again by itself.
     */
    @Override
    public List<WorkOutcome> commitAll(List<UnitOfWork> units) {
        List<Optional<WorkOutcome>> refused = new ArrayList<>(units.size());
        List<PlannedUnit> ready = new ArrayList<>(units.size());
        List<Unit> writes = new ArrayList<>(units.size());
        for (UnitOfWork unit : units) {
            PlannedUnit planned = (PlannedUnit) unit;
            try {
                writes.add(planned.prepared());
                ready.add(planned);
                refused.add(Optional.empty());
            } catch (DavException e) {
                refused.add(Optional.of(new WorkOutcome.Refused(e)));
            }
        }
        Iterator<PlannedUnit> asked = ready.iterator();
        Iterator<Outcome> done = ready.isEmpty()
                ? Collections.emptyIterator()
                : ready.get(0).storage().commitAll(writes).iterator();
        List<WorkOutcome> outcomes = new ArrayList<>(units.size());
        for (Optional<WorkOutcome> refusal : refused) {
            outcomes.add(refusal.orElseGet(() -> outcome(asked.next(), done.next())));
        }
        return outcomes;
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
