/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Predicate;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Component;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.elsewhere.AskedElsewhere;
import org.kalends.scheduling.internal.elsewhere.BusyTimesElsewhere;
import org.kalends.scheduling.internal.room.Resources;
import org.kalends.storage.api.StoredCollection;

/**
 * What is answered for one whose time is asked for.
 *
 * @param status the request status (RFC 5546 section 3.6)
 * @param busy a {@code VCALENDAR} with the busy time, if it can be told
 */
record FreeBusyAnswer(String status, Optional<Component> busy) {
    private static final String SUCCESS = "2.0;Success";
    private static final String INVALID_USER = "3.7;Invalid calendar user";

    /**
     * Who knows when people, rooms and equipment are busy.
     *
     * @param rights which calendars of people count for whom
     * @param elsewhere who knows of people in no directory
     */
    record Sources(BusyTimes people, FreeBusyRights rights, Resources resources, BusyTimesElsewhere elsewhere) {}

    /**
     * The answer for somebody.
     *
     * @param asker who wants to know
     * @throws DavException when it costs too much
     * @throws IOException when nobody waits for it any more
     */
    static FreeBusyAnswer of(
            Party party, UserId asker, BusyTimes.Question question, Sources sources, RequestClock clock)
            throws DavException, IOException {
        if (party.resource().isPresent()) {
            return success(sources.resources().busy(party.resource().get(), question, clock));
        }
        if (party.group().isPresent()) {
            return without("2.7;Success; each member is asked");
        }
        Optional<User> user = party.user();
        if (user.isEmpty()) {
            return without(INVALID_USER);
        }
        if (Collections.disjoint(Inbox.permissions(), user.get().permissions())) {
            return without("5.3;No scheduling support for user");
        }
        Optional<Predicate<StoredCollection>> counts =
                sources.rights().of(user.get().userId(), asker);
        return counts.isEmpty()
                ? without("3.8;No authority")
                : success(sources.people().of(user.get(), question, clock, counts.get()));
    }

    /** The answer for somebody who is in no directory, as other servers have it. */
    static FreeBusyAnswer of(Party stranger, AskedElsewhere asked) {
        if (!asked.isKnown(stranger.key())) {
            return without(INVALID_USER);
        }
        return asked.busy(stranger.key())
                .map(FreeBusyAnswer::success)
                .orElseGet(() -> without("5.1;Service unavailable"));
    }

    private static FreeBusyAnswer success(Component busy) {
        return new FreeBusyAnswer(SUCCESS, Optional.of(busy));
    }

    private static FreeBusyAnswer without(String status) {
        return new FreeBusyAnswer(status, Optional.empty());
    }
}
