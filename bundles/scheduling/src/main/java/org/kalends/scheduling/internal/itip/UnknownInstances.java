/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Party;

/**
 * Instances that have come into an attendee's copy, as by the answers of others, while a client had it in hand: a client that asks by the
 * schedule tag does not know of them (RFC 6638 section 3.2.10), and what it answers to the series it answers to them.
 */
public final class UnknownInstances {
    private final SchedulingObject present;
    private final Attendance attendance;

    /**
     * @param present the copy as it is
     */
    public UnknownInstances(SchedulingObject present, Attendance attendance) {
        this.present = present;
        this.attendance = attendance;
    }

    /** The client's object with the instances that it does not know of. */
    public SchedulingObject in(SchedulingObject sent, Party attendee) {
        Optional<String> former = answer(present.series(), attendee);
        Optional<String> answer = answer(sent.series(), attendee);
        Map<RecurrenceId, Component> components = new LinkedHashMap<>(sent.components());
        Set<RecurrenceId> removed = RecurrenceId.excluded(sent.series());
        present.components().forEach((id, known) -> {
            if (sent.series().isPresent() && !removed.contains(id)) {
                boolean alike = answer.isPresent()
                        && answer(Optional.of(known), attendee).equals(former);
                components.putIfAbsent(id, alike ? answered(known, attendee, answer.get()) : known);
            }
        });
        return sent.with(components);
    }

    private Optional<String> answer(Optional<Component> component, Party attendee) {
        Optional<Property> line = component.flatMap(known -> attendance.line(known, attendee));
        return line.map(Attendance::partstat);
    }

    private Component answered(Component instance, Party attendee, String partstat) {
        return attendance.change(instance, attendee, line -> Attendance.answered(line, partstat));
    }
}
