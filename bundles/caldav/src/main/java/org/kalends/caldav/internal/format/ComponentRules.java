/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.RecurrenceRule;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/** What must hold of each component: the values from which times are computed are valid (RFC 5545 section 3.6). */
final class ComponentRules {
    private static final Set<String> ONCE =
            Set.of("UID", "DTSTART", "DTEND", "DUE", "DURATION", "RECURRENCE-ID", "COMPLETED", "CREATED");
    private static final int MAX_DATES = 50_000;
    private static final int MAX_RULES = 50;

    private ComponentRules() {}

    /**
     * Examines a component and those inside it.
     *
     * @throws MalformedCalendarException when a rule does not hold
     */
    static void check(Component component) throws MalformedCalendarException {
        if (component.name().equals("VEVENT") && !component.has("DTSTART")) {
            throw new MalformedCalendarException("A VEVENT has no DTSTART.");
        }
        if (component.name().equals("VAVAILABILITY") && component.has("DURATION") && !component.has("DTSTART")) {
            throw new MalformedCalendarException("A VAVAILABILITY has a DURATION and no DTSTART.");
        }
        checkRules(component);
        checkEnd(component);
        for (Property property : component.properties()) {
            checkValue(property);
            if (ONCE.contains(property.name())
                    && component.properties(property.name()).size() > 1) {
                throw new MalformedCalendarException("A component has more than one " + property.name() + ".");
            }
        }
        for (Component inner : component.components()) {
            if (inner.name().equals("VALARM")) {
                checkAlarm(inner);
            } else if (inner.name().equals("AVAILABLE")) {
                checkAvailable(inner);
            }
        }
    }

    private static void checkValue(Property property) throws MalformedCalendarException {
        switch (property.name()) {
            case "DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "COMPLETED", "CREATED" -> CalendarTime.of(property);
            case "RDATE", "EXDATE" -> checkDates(property);
            case "DURATION" -> NominalDuration.parse(property.value());
            case "RRULE", "EXRULE" -> RecurrenceRule.parse(property.value());
            default -> {
                // Other values are kept as they are, whatever they are
            }
        }
    }

    private static void checkDates(Property property) throws MalformedCalendarException {
        List<CalendarTime> times = CalendarTime.listOf(property);
        if (times.size() > MAX_DATES) {
            throw new MalformedCalendarException("A component has more than " + MAX_DATES + " dates in one line.");
        }
    }

    /** RFC 5545 section 3.8.5.3. Clients do send tasks that recur and have no date; those are kept, and do not recur. */
    private static void checkRules(Component component) throws MalformedCalendarException {
        int rules = component.properties("RRULE").size()
                + component.properties("EXRULE").size();
        if (rules > MAX_RULES) {
            throw new MalformedCalendarException("A component has more than " + MAX_RULES + " recurrence rules.");
        }
        if (rules > 0 && !component.name().equals("VTODO") && !RecurrenceSet.isDated(component)) {
            throw new MalformedCalendarException("A component has a recurrence rule and no DTSTART.");
        }
    }

    /** RFC 5545 section 3.8.2.2. Clients do send tasks that start on a date and are due at a time; those are kept. */
    private static void checkEnd(Component component) throws MalformedCalendarException {
        Optional<Property> start = component.property("DTSTART");
        Optional<Property> end = component.property("DTEND");
        if (start.isPresent()
                && end.isPresent()
                && CalendarTime.of(start.get()).isDate()
                        != CalendarTime.of(end.get()).isDate()) {
            throw new MalformedCalendarException("A DTEND has not the value type of DTSTART.");
        }
    }

    /** RFC 7953 section 3.1. */
    private static void checkAvailable(Component available) throws MalformedCalendarException {
        if (!available.has("DTSTART") || !available.has("UID")) {
            throw new MalformedCalendarException("An AVAILABLE has no DTSTART or no UID.");
        }
        check(available);
    }

    /**
     * Examines an alarm.
     *
     * @throws MalformedCalendarException when its trigger is neither a time nor a duration
     */
    static void checkAlarm(Component alarm) throws MalformedCalendarException {
        for (Property trigger : alarm.properties("TRIGGER")) {
            String value = trigger.value().strip();
            if (!value.isEmpty() && Character.isDigit(value.charAt(0))) {
                CalendarTime.of(trigger);
            } else {
                NominalDuration.parse(value);
            }
        }
    }
}
