/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/**
 * When somebody has last seen to the alarms of an event or task. RFC 9074 section 6.1 has it in each alarm, programs of Mozilla have it once
 * for all alarms of the component; both mean that what was to ring until then need not ring again.
 */
final class Acknowledgements {
    /** The property of a component, of Mozilla. */
    static final String LAST_ACK = "X-MOZ-LASTACK";
    /** The property of an alarm (RFC 9074 section 6.1). */
    static final String ACKNOWLEDGED = "ACKNOWLEDGED";

    private static final String ALARM = "VALARM";
    private static final String OF_MOZILLA = "X-MOZ-";
    /** Of two such times the later one has the greater text. */
    private static final Pattern UTC = Pattern.compile("\\d{8}T\\d{6}Z");

    private Acknowledgements() {}

    /** The same component, whose alarms say at least what it says itself. */
    static Component toldToAlarms(Component component) {
        Optional<String> lastAck = time(component, LAST_ACK);
        return lastAck.isEmpty()
                ? component
                : component.withComponents(
                        inner -> inner.name().equals(ALARM) ? withLater(inner, ACKNOWLEDGED, lastAck.get()) : inner);
    }

    /** The same component, which says at least what the latest of its alarms says, if a program of Mozilla has been at it. */
    static Component toldByAlarms(Component component) {
        boolean ofMozilla = component.properties().stream()
                .anyMatch(property -> property.name().startsWith(OF_MOZILLA));
        Optional<String> latest = component.components(ALARM).stream()
                .flatMap(alarm -> time(alarm, ACKNOWLEDGED).stream())
                .max(Comparator.naturalOrder());
        return ofMozilla && latest.isPresent() ? withLater(component, LAST_ACK, latest.get()) : component;
    }

    private static Optional<String> time(Component component, String name) {
        return component
                .property(name)
                .map(property -> property.value().strip())
                .filter(value -> UTC.matcher(value).matches());
    }

    /** What is there and is no time is left alone. */
    private static Component withLater(Component component, String name, String time) {
        Optional<Property> present = component.property(name);
        if (present.isEmpty()) {
            return component.withFirst(Property.of(name, time));
        }
        boolean earlier = time(component, name)
                .filter(before -> before.compareTo(time) < 0)
                .isPresent();
        if (!earlier) {
            return component;
        }
        List<Node> content = new ArrayList<>(component.content());
        content.set(content.indexOf(present.get()), present.get().withValue(time));
        return component.withContent(content);
    }
}
