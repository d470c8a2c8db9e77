/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Party;

/**
 * What an organizer's object is to one who attends: the series without the instances that are not for that person, or nothing but the
 * instances that are (RFC 6638 section 3.2.6).
 *
 * @param organizers the organizer's object
 * @param attendee whose view it is
 * @param attendance reads who attends
 */
record AttendeeView(SchedulingObject organizers, Party attendee, Attendance attendance) {
    /** Whether the attendee is asked to the series as a whole. */
    boolean ofSeries() {
        return organizers
                .series()
                .filter(series -> attendance.attends(series, attendee))
                .isPresent();
    }

    /** Whether there is anything in it for the attendee. */
    boolean isEmpty() {
        return organizers.all().stream().noneMatch(component -> attendance.attends(component, attendee));
    }

    /** Whether anything of that is to be. */
    boolean isToBe() {
        return organizers.all().stream()
                .anyMatch(
                        component -> attendance.attends(component, attendee) && !ReceivedCancel.isCancelled(component));
    }

    /** The instances to which the attendee is asked by components of their own. */
    Set<RecurrenceId> instances() {
        Set<RecurrenceId> instances = new LinkedHashSet<>();
        organizers.components().forEach((id, component) -> {
            if (!id.isSeries() && attendance.attends(component, attendee)) {
                instances.add(id);
            }
        });
        return instances;
    }

    /** The instances of the series that are not for the attendee, whom the series asks. */
    Set<RecurrenceId> excluded() {
        Set<RecurrenceId> excluded = new LinkedHashSet<>(RecurrenceId.excluded(organizers.series()));
        organizers.components().forEach((id, component) -> {
            if (!id.isSeries() && !attendance.attends(component, attendee)) {
                excluded.add(id);
            }
        });
        return excluded;
    }

    /** The object as the attendee gets it. */
    Optional<SchedulingObject> object() {
        return objectBut(Set.of());
    }

    /**
     * The object as the attendee gets it, but for what says that instances are for others.
     *
     * @param told the instances of which this is told in another way
     */
    Optional<SchedulingObject> objectBut(Set<RecurrenceId> told) {
        Map<RecurrenceId, Component> components = new LinkedHashMap<>();
        organizers.components().forEach((id, component) -> {
            if (attendance.attends(component, attendee)) {
                components.put(id, id.isSeries() ? series(component, told) : attendance.told(component));
            }
        });
        return components.isEmpty() ? Optional.empty() : Optional.of(organizers.with(components));
    }

    /** What many see alike is made once; what is only this attendee's is not kept. */
    private Component series(Component series, Set<RecurrenceId> told) {
        Component mine = withoutOthers(series, told);
        return mine == series ? attendance.told(series) : attendance.toldOnce(mine);
    }

    private Component withoutOthers(Component series, Set<RecurrenceId> told) {
        Optional<Point> start = series.property("DTSTART").flatMap(Point::of);
        List<Property> excluded = new ArrayList<>();
        organizers.components().forEach((id, component) -> {
            boolean others = !id.isSeries() && !told.contains(id) && !attendance.attends(component, attendee);
            Optional<Point> moment =
                    others ? component.property("RECURRENCE-ID").flatMap(Point::of) : Optional.empty();
            if (start.isPresent() && moment.isPresent()) {
                excluded.add(start.get().sameClock(moment.get()).as("EXDATE"));
            }
        });
        return Lines.add(series, excluded);
    }
}
