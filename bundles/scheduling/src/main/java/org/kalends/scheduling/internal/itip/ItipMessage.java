/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.storage.api.Octets;

/**
 * A message (RFC 5546).
 *
 * @param method what it asks for or tells
 * @param sender who sends it
 * @param recipient who gets it
 * @param object what it is about, whole
 * @param told the components of it that the message tells
 */
public record ItipMessage(
        Method method, Party sender, Party recipient, SchedulingObject object, SchedulingObject told) {
    /** The methods of what is sent between organizers and attendees, section 1.4. */
    public enum Method {
        REQUEST,
        CANCEL,
        REPLY,
        ADD,
        COUNTER,
        DECLINECOUNTER,
        REFRESH
    }

    /** A message that tells all of what it is about. */
    public ItipMessage(Method method, Party sender, Party recipient, SchedulingObject object) {
        this(method, sender, recipient, object, object);
    }

    public ItipMessage {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(told, "told");
    }

    /** The same message with another text of what it is about and tells. */
    ItipMessage map(UnaryOperator<SchedulingObject> change) {
        SchedulingObject changed = change.apply(object);
        return new ItipMessage(method, sender, recipient, changed, told == object ? changed : change.apply(told));
    }

    /** As it is sent. */
    public Octets octets() {
        Component calendar = told.map((id, component) -> withSummary(component)).calendar();
        List<Node> content = new ArrayList<>(calendar.content());
        content.removeIf(
                node -> node instanceof Property property && property.name().equals("METHOD"));
        int after = 0;
        while (after < content.size() && content.get(after) instanceof Property) {
            after++;
        }
        content.add(after, Property.of("METHOD", method.name()));
        return Octets.utf8(calendar.withContent(content).text());
    }

    /** What is asked has a title, if an empty one (RFC 5546 section 3.2.2). */
    private Component withSummary(Component component) {
        return method == Method.REQUEST && !component.has("SUMMARY")
                ? Lines.add(component, Property.of("SUMMARY", ""))
                : component;
    }
}
