/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/** Mends what clients are known to get wrong and what has but one remedy. Everything else stays as it was sent. */
final class Mending {
    /** What {@code %4d} makes of a year before 1000, as calendars of Apple have it in CREATED. */
    private static final Pattern BLANK_IN_YEAR = Pattern.compile(" {1,3}\\d{5,7}T\\d{6}Z?");

    private static final int YEAR_TO_DAY = 8;

    private final Supplier<String> newUid;

    /** A mending that takes UIDs from a source. */
    Mending(Supplier<String> newUid) {
        this.newUid = newUid;
    }

    /** The same calendar with VERSION, PRODID and UIDs, without a DURATION beside an end or a blank in a year. */
    Component mend(Component calendar) {
        Component mended = CalendarObject.completed(calendar);
        List<Component> components = CalendarObject.of(mended).components();
        boolean uidMissing = components.stream().anyMatch(component -> !component.has("UID"));
        boolean twoEnds = components.stream().anyMatch(Mending::hasTwoEnds);
        if (twoEnds) {
            mended = mended.withComponents(component -> hasTwoEnds(component) ? withoutDuration(component) : component);
        }
        if (components.stream()
                .anyMatch(component -> component.properties().stream().anyMatch(Mending::hasBlankInYear))) {
            mended = mended.withComponents(Mending::withFullYears);
        }
        return uidMissing ? withUids(mended, components) : mended;
    }

    private static boolean hasBlankInYear(Property property) {
        String value = property.value();
        return property.name().equals("CREATED")
                && value.indexOf('T') == YEAR_TO_DAY
                && BLANK_IN_YEAR.matcher(value).matches();
    }

    private static Component withFullYears(Component component) {
        List<Node> content = new ArrayList<>(component.content().size());
        for (Node node : component.content()) {
            content.add(
                    node instanceof Property property && hasBlankInYear(property)
                            ? property.withValue(property.value().replace(' ', '0'))
                            : node);
        }
        return component.withContent(content);
    }

    private Component withUids(Component calendar, List<Component> components) {
        String uid = components.stream()
                .flatMap(component -> component.property("UID").stream())
                .map(Property::value)
                .findFirst()
                .orElseGet(newUid);
        Property line = Property.of("UID", uid);
        return calendar.withComponents(component -> component.name().equals(CalendarObject.VTIMEZONE)
                        || CalendarObject.isExtension(component)
                        || component.has("UID")
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
