/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.itip.SeriesSplit;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/**
 * The copies of those who attend, split where the organizer's object is: each keeps its alarms, notes and answers (caldav-recursplit
 * section 3). Nothing is written here. Used by one thread, once.
 */
public final class SplitCopies {
    private final SeriesSplit split;
    private final Party organizer;
    private final Parties parties;
    private final SharedTexts texts;
    private final Copies future;
    private final Copies past;

    /**
     * @param uid what is split
     * @param pastUid what the part that was before is to be
     * @param type calendars
     */
    public SplitCopies(
            SeriesSplit split,
            Party organizer,
            Parties parties,
            String uid,
            String pastUid,
            CollectionType type,
            Storage storage) {
        this.split = split;
        this.organizer = organizer;
        this.parties = parties;
        this.texts = new SharedTexts(type);
        this.future = new Copies(uid, type, storage, texts);
        this.past = new Copies(pastUid, type, storage, texts);
    }

    /**
     * Splits the copy of a user, if there is one.
     *
     * @throws DavException when that user has something else of the new UID
     */
    public void of(User user) throws DavException {
        UserId id = user.userId();
        Optional<Copies.Copy> copy = future.of(id).filter(this::isOrganizers);
        if (copy.isEmpty()) {
            return;
        }
        if (past.of(id).isPresent()) {
            throw DavException.of(
                    SchedulePreconditions.NO_UID_CONFLICT, "Somebody who attends has an object of the new UID.");
        }
        SchedulingObject present = copy.get().object().orElseThrow();
        split.past(present).ifPresent(part -> past.beside(id, copy.get()).becomesNews(part));
        split.future(present).ifPresentOrElse(copy.get()::becomesNews, copy.get()::vanishes);
    }

    /** Splits what is booked in the calendar of a room or a piece of equipment, if anything is. */
    public void in(StoredCollection calendar) {
        future.in(calendar).filter(this::isOrganizers).ifPresent(copy -> {
            SchedulingObject present = copy.object().orElseThrow();
            split.past(present).ifPresent(part -> past.besideBooked(copy).becomes(part));
            split.future(present).ifPresentOrElse(copy::becomes, copy::vanishes);
        });
    }

    private boolean isOrganizers(Copies.Copy copy) {
        return copy.object()
                .flatMap(SchedulingObject::organizer)
                .filter(line -> parties.of(line.value()).equals(organizer))
                .isPresent();
    }

    /** Whether more has come together than a server has room for. */
    public boolean isTooLarge() {
        return texts.size() > Delivery.MOST_OCTETS;
    }

    /** All that has to be written so that the copies are split. */
    public List<Write> writes() throws DavException {
        List<Write> writes = new ArrayList<>();
        future.addTo(writes);
        past.addTo(writes);
        return writes;
    }
}
