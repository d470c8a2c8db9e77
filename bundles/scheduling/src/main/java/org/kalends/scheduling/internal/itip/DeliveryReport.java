/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.function.Predicate;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;

/**
 * What became later of a message to somebody outside (RFC 6638 section 7.3).
 *
 * @param recipient to whom it went
 * @param status what became of it
 */
public record DeliveryReport(Party recipient, String status) {
    /** Of what was to be sent nobody knows yet what becomes (RFC 6638 section 3.2.9). */
    public static final String PENDING = "1.0";

    /** It was sent, and somebody else answers for it. */
    public static final String SENT = "1.1";

    /** It could not be brought to whom it was for. */
    public static final String UNDELIVERED = "5.1";

    /** The object with the status on the recipient's lines; what is known by an answer, or by a later attempt, stays. */
    public SchedulingObject applied(SchedulingObject object, Parties parties) {
        Predicate<Property> awaiting =
                line -> (line.name().equals(Attendance.ATTENDEE) || line.name().equals(Attendance.ORGANIZER))
                        && isOpen(line)
                        && parties.of(line.value()).equals(recipient);
        return object.map((id, component) -> reported(component, awaiting));
    }

    private Component reported(Component component, Predicate<Property> awaiting) {
        return component.properties().stream().noneMatch(awaiting)
                ? component
                : Lines.change(component, awaiting, line -> Lines.with(line, Attendance.SCHEDULE_STATUS, status));
    }

    /** That it was sent is news of what was pending; that it came back is news of what was sent, too. */
    private boolean isOpen(Property line) {
        String known = Lines.parameter(line, Attendance.SCHEDULE_STATUS).orElse("");
        return known.equals(PENDING) || known.equals(SENT) && !status.startsWith("1.");
    }
}
