/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/**
 * An organizer's object as one that is scheduled for several people has to be: each component says who organizes it (RFC 5545 section
 * 3.8.4.3), and asks nobody twice by one address. Programs that forget either are helped, as the meaning is clear.
 */
public final class GroupScheduled {
    private GroupScheduled() {}

    /** The object as it has to be; the same when it has no organizer. */
    public static SchedulingObject of(SchedulingObject object) {
        return object.organizer()
                .map(organizer -> object.map((id, component) -> once(organized(component, organizer))))
                .orElse(object);
    }

    private static Component organized(Component component, Property organizer) {
        return component.has(Attendance.ORGANIZER) ? component : Lines.add(component, organizer);
    }

    private static Component once(Component component) {
        Set<String> addresses = new HashSet<>();
        boolean isTwice = component.properties(Attendance.ATTENDEE).stream()
                .map(GroupScheduled::address)
                .anyMatch(address -> !addresses.add(address));
        addresses.clear();
        return isTwice
                ? Lines.without(
                        component, line -> line.name().equals(Attendance.ATTENDEE) && !addresses.add(address(line)))
                : component;
    }

    private static String address(Property line) {
        return line.value().strip().toLowerCase(Locale.ROOT);
    }
}
