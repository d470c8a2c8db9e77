/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/** What must hold of an object as a whole (RFC 4791 section 4.1). */
final class ObjectRules {
    /** More than there are in the IANA database. */
    private static final int MAX_ZONES = 1_000;

    private ObjectRules() {}

    /**
     * Examines an object.
     *
     * @return its UID
     * @throws DavException {@code CALDAV:valid-calendar-object-resource} or {@code CALDAV:valid-calendar-data}
     */
    static String check(CalendarObject object) throws DavException {
        Component calendar = object.calendar();
        if (!calendar.property("VERSION")
                .map(Property::value)
                .map(String::strip)
                .equals(Optional.of("2.0"))) {
            throw invalid(CalDavPreconditions.VALID_CALENDAR_DATA, "Only iCalendar 2.0 is stored here.");
        }
        if (calendar.has("METHOD")) {
            throw unfit("A calendar object has no METHOD.");
        }
        if (calendar.components(CalendarObject.VTIMEZONE).size() > MAX_ZONES) {
            throw invalid(
                    CalDavPreconditions.VALID_CALENDAR_DATA,
                    "A calendar object has at most " + MAX_ZONES + " time zones.");
        }
        List<Component> components = object.components();
        if (components.isEmpty()) {
            throw unfit("A calendar object has a component beside time zones.");
        }
        if (components.stream().map(Component::name).distinct().count() > 1) {
            throw unfit("A calendar object has components of one type only.");
        }
        String uid = uid(components);
        if (components.stream()
                        .filter(component -> !component.has("RECURRENCE-ID"))
                        .count()
                > 1) {
            throw unfit("Of the components of a calendar object only one has no RECURRENCE-ID.");
        }
        checkComponents(components);
        return uid;
    }

    private static String uid(List<Component> components) throws DavException {
        List<String> uids = components.stream()
                .map(component -> component.property("UID").map(Property::text).orElse(""))
                .distinct()
                .toList();
        if (uids.size() > 1) {
            throw unfit("The components of a calendar object have one UID.");
        }
        if (uids.get(0).isBlank()) {
            throw unfit("A UID is empty.");
        }
        return uids.get(0);
    }

    private static void checkComponents(List<Component> components) throws DavException {
        try {
            for (Component component : components) {
                ComponentRules.check(component);
            }
            checkRecurrenceIds(components);
        } catch (MalformedCalendarException e) {
            throw Refusals.of(e);
        }
    }

    /** A RECURRENCE-ID is a DATE exactly when the DTSTART of the series is one (RFC 5545 section 3.8.4.4). */
    private static void checkRecurrenceIds(List<Component> components) throws MalformedCalendarException {
        Optional<Property> start = components.stream()
                .filter(component -> !component.has("RECURRENCE-ID"))
                .flatMap(component -> component.property("DTSTART").stream())
                .findFirst();
        if (start.isEmpty()) {
            return;
        }
        boolean date = CalendarTime.of(start.get()).isDate();
        for (Component component : components) {
            Optional<Property> id = component.property("RECURRENCE-ID");
            if (id.isPresent() && CalendarTime.of(id.get()).isDate() != date) {
                throw new MalformedCalendarException("A RECURRENCE-ID has not the value type of DTSTART.");
            }
        }
    }

    private static DavException unfit(String message) {
        return invalid(CalDavPreconditions.VALID_CALENDAR_OBJECT_RESOURCE, message);
    }

    private static DavException invalid(Precondition precondition, String message) {
        return DavException.of(precondition, message);
    }
}
