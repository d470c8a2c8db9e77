/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.PlannedWrite;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.engine.WrittenObject;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.storage.api.Committed;

/** A planned write that is a unit of work. */
abstract class UnitWrite implements PlannedWrite {
    private final UnitOfWork unit;
    private WorkOutcome outcome;

    UnitWrite(UnitOfWork unit) {
        this.unit = unit;
    }

    /** The unit that does it. */
    final UnitOfWork unit() {
        return unit;
    }

    /** Notes what became of its unit. */
    final void became(WorkOutcome result) {
        outcome = result;
    }

    /** What became of its unit. */
    final WorkOutcome became() {
        return outcome;
    }

    /**
     * The object that a unit has left.
     *
     * @param done the unit, the object its first write
     * @param committed what it left
     * @param examined the object as it was to be stored
     * @param place where it is
     */
    static WrittenObject written(UnitOfWork done, Committed committed, Examined examined, Place place) {
        AcceptedObject stored = done.stored(0);
        return new WrittenObject(
                place.collection().memberHref(place.name()),
                stored.index().uid(),
                stored.octets(),
                ETag.of(stored.octets()),
                committed.item(0).created(),
                examined.asSent() && stored.equals(examined.accepted()));
    }
}
