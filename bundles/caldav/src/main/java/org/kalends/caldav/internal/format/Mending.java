/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.List;
import java.util.function.Supplier;
import org.kalends.caldav.internal.text.CalendarObject;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.Node;
import org.kalends.caldav.internal.text.Property;

/** Mends what clients are known to get wrong and what has but one remedy. Everything else stays as it was sent. */
final class Mending {
    private static final Property VERSION = Property.of("VERSION", "2.0");
    private static final Property PRODID = Property.of("PRODID", "-//Kalends//CalDAV//EN");

    private final Supplier<String> newUid;

    /** A mending that takes UIDs from a source. */
    Mending(Supplier<String> newUid) {
        this.newUid = newUid;
    }

    /** The same calendar with VERSION, PRODID and UIDs, and without a DURATION beside an end. */
    Component mend(Component calendar) {
        Component mended = calendar;
        if (!mended.has("PRODID")) {
            mended = mended.withFirst(PRODID);
        }
        if (!mended.has("VERSION")) {
            mended = mended.withFirst(VERSION);
        }
        List<Component> components = CalendarObject.of(mended).components();
        boolean uidMissing = components.stream().anyMatch(component -> !component.has("UID"));
        boolean twoEnds = components.stream().anyMatch(Mending::hasTwoEnds);
        if (twoEnds) {
            mended = mended.withComponents(component -> hasTwoEnds(component) ? withoutDuration(component) : component);
        }
        return uidMissing ? withUids(mended, components) : mended;
    }

    private Component withUids(Component calendar, List<Component> components) {
        String uid = components.stream()
                .flatMap(component -> component.property("UID").stream())
                .map(Property::value)
                .findFirst()
                .orElseGet(newUid);
        Property line = Property.of("UID", uid);
        return calendar.withComponents(
                component -> component.name().equals(CalendarObject.VTIMEZONE) || component.has("UID")
                        ? component
                        : component.withFirst(line));
    }

    private static boolean hasTwoEnds(Component component) {
        return component.has("DURATION")
                && (component.name().equals("VEVENT") && component.has("DTEND")
                        || component.name().equals("VTODO") && component.has("DUE"));
    }

    private static Component withoutDuration(Component component) {
        List<Node> kept = component.content().stream()
                .filter(node ->
                        !(node instanceof Property property && property.name().equals("DURATION")))
                .toList();
        return component.withContent(kept);
    }
}
