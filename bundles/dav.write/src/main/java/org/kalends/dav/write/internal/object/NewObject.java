/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WrittenObject;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.UidTakenException;

/** An object that gets a name of ours: one that is made of its UID, or one by chance where that is taken. */
final class NewObject extends UnitWrite {
    private final Examined examined;
    private final Place speaking;
    private final Place free;
    private final DavRequest request;
    private final UnitsOfWork units;

    NewObject(Examined examined, Place speaking, Place free, DavRequest request, UnitsOfWork units) {
        super(at(speaking, examined, request, units));
        this.examined = examined;
        this.speaking = speaking;
        this.free = free;
        this.request = request;
        this.units = units;
    }

    private static UnitOfWork at(Place place, Examined examined, DavRequest request, UnitsOfWork units) {
        Condition condition = Condition.MUST_NOT_EXIST.and(place.untouchedByHidden());
        return units.begin(request, place.storage())
                .put(place.collection(), place.name(), examined.accepted(), condition);
    }

    @Override
    public Optional<WrittenObject> outcome() throws DavException {
        try {
            return Optional.of(written(unit(), became().committed(), examined, speaking));
        } catch (ConditionFailedException e) {
            return Optional.of(elsewhere());
        } catch (UidTakenException e) {
            throw speaking.uidConflict(e, request.urls());
        }
    }

    /** Another object has the name, which says nothing of its UID. */
    private WrittenObject elsewhere() throws DavException {
        UnitOfWork again = at(free, examined, request, units);
        try {
            return written(again, again.commit(), examined, free);
        } catch (UidTakenException e) {
            throw free.uidConflict(e, request.urls());
        }
    }
}
