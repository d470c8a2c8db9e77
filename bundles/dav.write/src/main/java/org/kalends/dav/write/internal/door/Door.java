/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.write.internal.registry.StorageLimits;
import org.kalends.dav.write.internal.registry.WriteParticipants;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Storage;
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
     * done again by itself. Several collections that are shown as one can lie in several stores. One for which participants have taken
     * something is not made to wait for the next.
     */
    @Override
    public List<WorkOutcome> commitAll(List<UnitOfWork> units) {
        List<PlannedUnit> planned = units.stream().map(PlannedUnit.class::cast).toList();
        UnitGroup group = new UnitGroup();
        try {
            for (PlannedUnit unit : planned) {
                group.add(unit);
                if (unit.holds()) {
                    group.commit();
                }
            }
            group.commit();
            return planned.stream().map(group::outcome).toList();
        } finally {
            planned.forEach(PlannedUnit::release);
        }
    }
}
