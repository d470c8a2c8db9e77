/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.series;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.object.InstanceLine;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.ObjectZones;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.series.SeriesInstances;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/** Instances counted from the first one on. */
@org.osgi.service.component.annotations.Component
public final class CountedInstances implements SeriesInstances {
    /** What a search may cost: each day of a thousand years. */
    private static final int STEPS = 500_000;

    @Override
    public Optional<Instance> from(Component calendar, Component series, long moment) {
        try {
            TimeZones zones = new TimeZones(new ObjectZones(calendar), TimeZones.UTC);
            return from(new RecurrenceSet(List.of(series), zones), zones, moment);
        } catch (MalformedCalendarException e) {
            return Optional.empty(); // whoever cannot be read has no instances
        }
    }

    private static Optional<Instance> from(RecurrenceSet set, TimeZones zones, long moment) {
        StepBudget budget = new StepBudget(STEPS);
        Iterator<Occurrence> instances = set.occurrences(TimeRange.ALWAYS, budget);
        for (long before = 0; instances.hasNext(); before++) {
            CalendarTime start = instances.next().recurrenceId();
            long begins = zones.epoch(start);
            if (begins >= moment) {
                return budget.exhausted() ? Optional.empty() : Optional.of(new Instance(line(start), begins, before));
            }
        }
        return Optional.empty();
    }

    private static Property line(CalendarTime start) {
        return start.form() == CalendarTime.Form.ZONED
                ? Property.of("DTSTART", List.of(new PropertyParameter("TZID", List.of(start.zone()))), start.text())
                : InstanceLine.of("DTSTART", start);
    }
}
