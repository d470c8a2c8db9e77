/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.ObjectWrites;
import org.kalends.dav.api.engine.PlannedWrite;
import org.kalends.dav.api.engine.StorageErrors;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.MemberRequest;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Growth;
import org.kalends.dav.api.spi.MemberName;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.write.internal.place.Existing;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.dav.write.internal.registry.StorageLimits;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Octets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Examines objects, and has them written each as a unit of work. */
@Component
public final class PlannedWrites implements ObjectWrites {
    private final StorageLimits limits;
    private final UnitsOfWork units;

    @Activate
    public PlannedWrites(@Reference StorageLimits limits, @Reference UnitsOfWork units) {
        this.limits = limits;
        this.units = units;
    }

    @Override
    public List<Requirement> requirements(Target target) throws DavException {
        if (target instanceof Target.Absent absent) {
            return List.of(new Requirement(absent.parent(), Privilege.BIND));
        }
        return List.of(new Requirement(
                target.resource()
                        .orElseThrow(() -> DavException.of(409, "The collection for this object does not exist.")),
                Privilege.WRITE_CONTENT));
    }

    @Override
    public List<Requirement> removal(Resource object) {
        return Existing.removal(object);
    }

    @Override
    public PlannedWrite replace(Octets sent, DavRequest request) throws DavException {
        Place place = Place.of(request.target())
                .orElseThrow(() -> DavException.of(
                        403,
                        "Objects can be stored only in a calendar, an address book or another collection of objects."));
        Examined examined = Examined.of(sent, place, request);
        limits.check(place.owner(), () -> Growth.of(examined.growth(place)));
        return new ReplacedObject(examined, place, request, units);
    }

    @Override
    public PlannedWrite add(Octets sent, StoredMembers collection, DavRequest request) throws DavException {
        ObjectFormat format = collection.as(CollectionType.class).orElseThrow().format();
        Place free = new Place(collection, MemberName.random(format), false);
        Target target = new Target.Absent(collection.memberHref(free.name()), collection, free.name());
        List<Requirement> requirements = List.of(new Requirement(collection, Privilege.BIND));
        DavRequest single = new MemberRequest(request, target, Condition.MUST_NOT_EXIST, requirements);
        Examined examined = Examined.ofFile(sent, free, single);
        limits.check(free.owner(), () -> Growth.of(examined.growth(free)));
        String speaking = MemberName.of(examined.accepted().index().uid(), format);
        return new NewObject(examined, new Place(collection, speaking, false), free, single, units);
    }

    @Override
    public PlannedWrite remove(Resource object, Condition condition, DavRequest request) {
        return new RemovedObject(units.begin(request, Existing.storage(object)).delete(object, condition));
    }

    @Override
    public void commit(List<PlannedWrite> planned, Optional<Guard.CollectionAt> unchanged) throws DavException {
        List<UnitWrite> left =
                new ArrayList<>(planned.stream().map(UnitWrite.class::cast).toList());
        if (unchanged.isPresent()) {
            commitFirst(left, unchanged.get());
        }
        List<WorkOutcome> outcomes =
                units.commitAll(left.stream().map(UnitWrite::unit).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            left.get(i).became(outcomes.get(i));
        }
    }

    /** One after the other until the state of the collection is another one because of what was done here. */
    private void commitFirst(List<UnitWrite> left, Guard.CollectionAt unchanged) throws DavException {
        boolean done = false;
        while (!done && !left.isEmpty()) {
            UnitWrite first = left.remove(0);
            WorkOutcome outcome =
                    units.commitAll(List.of(first.unit().provided(unchanged))).get(0);
            if (outcome instanceof WorkOutcome.Failed failed
                    && failed.failure() instanceof ConditionFailedException condition
                    && condition.changedCollection().isPresent()) {
                throw StorageErrors.translate(condition);
            }
            first.became(outcome);
            done = outcome instanceof WorkOutcome.Done;
        }
    }
}
