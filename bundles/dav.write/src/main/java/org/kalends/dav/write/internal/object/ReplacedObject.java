/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WrittenObject;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.storage.api.UidTakenException;

/** An object that a client has named; whether there is one already is for the request's condition to say. */
final class ReplacedObject extends UnitWrite {
    private final Examined examined;
    private final Place place;
    private final DavRequest request;

    ReplacedObject(Examined examined, Place place, DavRequest request, UnitsOfWork units) {
        super(units.begin(request, place.storage())
                .put(
                        place.collection(),
                        place.name(),
                        examined.accepted(),
                        request.condition().and(place.untouchedByHidden())));
        this.examined = examined;
        this.place = place;
        this.request = request;
    }

    @Override
    public Optional<WrittenObject> outcome() throws DavException {
        try {
            return Optional.of(written(unit(), became().committed(), examined, place));
        } catch (UidTakenException e) {
            throw place.uidConflict(e, request.urls());
        }
    }
}
