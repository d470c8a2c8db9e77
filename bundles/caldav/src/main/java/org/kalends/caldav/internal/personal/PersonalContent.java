/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.personal;

import java.util.List;
import java.util.Locale;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/** What of an event or task everybody has alone, however many see it. */
final class PersonalContent {
    private static final String TRANSP = "TRANSP";
    private static final String BUSY = "OPAQUE";

    /** What Thunderbird and eM Client note about alarms that were shown; others leave it alone. */
    private static final List<String> OF_MOZILLA = List.of("X-MOZ-LASTACK", "X-MOZ-SNOOZE-TIME");

    private PersonalContent() {}

    /** Whether something is an alarm, or what was done about one. */
    static boolean isAlarm(Node node) {
        return node instanceof Component component
                ? component.name().equals("VALARM")
                : node instanceof Property property && OF_MOZILLA.stream().anyMatch(property.name()::startsWith);
    }

    /** Whether something says if the time is busy (RFC 5545 section 3.8.2.7). */
    static boolean isTransparency(Node node) {
        return node instanceof Property property && property.name().equals(TRANSP);
    }

    /** Whether the time of a component is busy, in the words of TRANSP. */
    static Property transparency(Component component) {
        return Property.of(
                TRANSP,
                component
                        .property(TRANSP)
                        .map(property -> property.value().strip().toUpperCase(Locale.ROOT))
                        .orElse(BUSY));
    }
}
