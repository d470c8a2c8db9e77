/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;

/** What becomes of an attendee's copy when the organizer adds instances to a series (RFC 5546 section 3.2.4). */
public final class ReceivedAdd {
    private final SchedulingObject addition;

    /**
     * @param addition its components say the instances that are new, each by its beginning
     */
    public ReceivedAdd(SchedulingObject addition) {
        this.addition = addition;
    }

    /** The copy as it is to be; the same when it is about single instances alone, or has all of them. */
    public SchedulingObject applied(SchedulingObject copy) {
        SchedulingObject result = copy;
        for (Component instance : CalendarObject.of(addition.calendar()).components()) {
            Optional<Point> moment = instance.property("DTSTART").flatMap(Point::of);
            if (moment.isPresent() && result.series().isPresent()) {
                result = added(result, moment.get(), instance);
            }
        }
        return result;
    }

    private static SchedulingObject added(SchedulingObject copy, Point moment, Component instance) {
        RecurrenceId id = RecurrenceId.of(moment);
        Component series = copy.series().orElseThrow();
        Optional<Point> start = series.property("DTSTART").flatMap(Point::of);
        if (copy.at(id).isPresent() || start.isEmpty()) {
            return copy;
        }
        Point local = start.get().sameClock(moment);
        Component longer = Lines.add(series, local.as("RDATE"));
        Map<RecurrenceId, Component> components = new LinkedHashMap<>(copy.components());
        components.put(
                RecurrenceId.SERIES,
                Lines.sequence(instance) > Lines.sequence(series)
                        ? instance.property("SEQUENCE")
                                .map(sequence -> Lines.set(longer, sequence))
                                .orElse(longer)
                        : longer);
        Component bare = Lines.without(instance, line -> line.name().equals("RECURRENCE-ID"));
        components.put(id, Lines.add(bare, local.as("RECURRENCE-ID")));
        return copy.with(components);
    }
}
