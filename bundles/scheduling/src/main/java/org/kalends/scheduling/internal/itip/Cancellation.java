/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/** What says that something is not to be (RFC 5546 section 3.2.5). */
public final class Cancellation {
    private Cancellation() {}

    /** Says of all that is in an attendee's copy and is to be that it is not. */
    public static SchedulingObject of(SchedulingObject copy, Attendance attendance) {
        Map<RecurrenceId, Component> components = new LinkedHashMap<>(copy.components());
        components.values().removeIf(ReceivedCancel::isCancelled);
        components.replaceAll((id, component) -> of(component, Lines.sequence(component) + 1, attendance));
        return copy.with(Map.of()).with(components);
    }

    /**
     * Says of a component that it is not to be.
     *
     * @param sequence its revision, which no other message of the attendee's has
     */
    static Component of(Component component, long sequence, Attendance attendance) {
        Component told = attendance.toldOnce(component);
        Component bare = told.withContent(told.content().stream()
                .filter(node -> !(node instanceof Component))
                .toList());
        return Lines.set(
                Lines.set(bare, Property.of("STATUS", "CANCELLED")), Property.of("SEQUENCE", String.valueOf(sequence)));
    }
}
