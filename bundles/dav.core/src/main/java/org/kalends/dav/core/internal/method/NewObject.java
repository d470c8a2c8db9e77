/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.UidTakenException;

/** An object that gets a name of ours: one that is made of its UID, or one by chance where that is taken. */
final class NewObject implements ObjectWrite.Made {
    private final ObjectWrite.Examined examined;
    private final Place speaking;
    private final Place free;
    private final DavRequest request;
    private final UnitsOfWork units;
    private final UnitOfWork unit;
    private WorkOutcome outcome;

    NewObject(ObjectWrite.Examined examined, Place speaking, Place free, DavRequest request, UnitsOfWork units) {
        this.examined = examined;
        this.speaking = speaking;
        this.free = free;
        this.request = request;
        this.units = units;
        this.unit = at(speaking);
    }

    private UnitOfWork at(Place place) {
        return units.begin(request, place.storage())
                .put(
                        place.collection(),
                        place.name(),
                        examined.accepted(),
                        Condition.MUST_NOT_EXIST.and(place.untouchedByHidden()));
    }

    /** The unit that creates it. */
    UnitOfWork unit() {
        return unit;
    }

    /** Notes what became of its unit. */
    void became(WorkOutcome result) {
        outcome = result;
    }

    /** Creates it by itself. */
    WrittenObject commit() throws DavException {
        try {
            return WrittenObject.of(unit.commit(), unit.stored(0), examined, speaking);
        } catch (ConditionFailedException e) {
            return elsewhere();
        } catch (UidTakenException e) {
            throw speaking.uidConflict(e, request.urls());
        }
    }

    @Override
    public WrittenObject object() throws DavException {
        try {
            return WrittenObject.of(outcome.committed(), unit.stored(0), examined, speaking);
        } catch (ConditionFailedException e) {
            return elsewhere();
        } catch (UidTakenException e) {
            throw speaking.uidConflict(e, request.urls());
        }
    }

    /** Another object has the name, which says nothing of its UID. */
    private WrittenObject elsewhere() throws DavException {
        UnitOfWork again = at(free);
        try {
            return WrittenObject.of(again.commit(), again.stored(0), examined, free);
        } catch (UidTakenException e) {
            throw free.uidConflict(e, request.urls());
        }
    }
}
