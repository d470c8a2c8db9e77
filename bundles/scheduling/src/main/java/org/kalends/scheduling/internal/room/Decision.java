/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.icalendar.busy.BookedTimes.Collisions;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.Property;
import org.kalends.identity.BookableResource;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.Attendance;
import org.kalends.scheduling.internal.itip.ResourceAnswer;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.StoredCollection;

/**
 * Decides what a resource answers.
 *
 * @param calendar what it is booked for
 */
record Decision(BookableResource resource, ResourceSettings settings, StoredCollection calendar, Resources resources) {
    /** How far a series is looked at from its first instance that is to come: one without end has to be taken some day. */
    private static final Duration REACH = Duration.ofDays(3L * 365);

    private static final int MOST_NAMED = 3;

    /**
     * The answer.
     *
     * @param request the object as the resource gets it
     * @throws DavException 403 when the time is taken and the resource is one that is refused at once
     */
    ResourceAnswer on(SchedulingObject request, Party party, Attendance attendance, CollectionType type, Instant now)
            throws DavException {
        AutoScheduleMode mode = settings.mode();
        Optional<Collisions> found = mode.looks()
                ? resources.collisions(request, calendar, question(request, type, now))
                : Optional.of(new Collisions(0, List.of()));
        List<Property> taken = found.map(Collisions::taken).orElse(List.of());
        if (found.isPresent() && taken.isEmpty()) {
            return new ResourceAnswer(request, party, attendance, mode.whenFree());
        }
        if (settings.hard()) {
            throw refused(taken);
        }
        boolean some = found.isPresent() && isTolerable(found.get()) && ResourceAnswer.recurs(request);
        ResourceAnswer answer =
                new ResourceAnswer(request, party, attendance, some ? mode.whenFree() : mode.whenTaken());
        if (some) {
            answer.except(taken, mode.whenTaken());
        }
        return answer;
    }

    private boolean isTolerable(Collisions found) {
        int taken = found.taken().size();
        return taken <= settings.mostConflicts() && taken < found.instances();
    }

    private BusyTimes.Question question(SchedulingObject request, CollectionType type, Instant now)
            throws DavException {
        Optional<Span> span =
                type.format().accept(request.octets(), calendar).index().span();
        long start = Math.max(now.getEpochSecond(), span.map(Span::start).orElse(Span.UNBOUNDED_START));
        long latest = Math.min(start + REACH.toSeconds(), span.map(Span::end).orElse(Span.UNBOUNDED_END));
        long end = Math.max(start + 1, latest);
        return new BusyTimes.Question(start, end, request.uid());
    }

    private DavException refused(List<Property> taken) {
        String moments = taken.stream().limit(MOST_NAMED).map(Property::value).collect(Collectors.joining(", "));
        String when = moments.isEmpty() ? "so often" : "at that time (" + moments + ")";
        return DavException.of(
                SchedulePreconditions.ALLOWED_ORGANIZER_CHANGE,
                resource.displayName() + " cannot be had " + when + ", as it is taken by others.");
    }
}
