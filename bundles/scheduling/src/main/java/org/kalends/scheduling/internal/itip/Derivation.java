/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/** One instance of a series, as a component of its own. */
final class Derivation {
    private static final Set<String> OF_SERIES = Set.of("RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID");
    private static final Set<String> END = Set.of("DTEND", "DUE");

    private Derivation() {}

    /**
     * Makes the component of an instance that the series does not override.
     *
     * @param moment when the instance is; that there is one was found out before
     * @return empty when the series has no beginning
     */
    static Optional<Component> instance(Component series, Point moment) {
        Optional<Point> start = series.property("DTSTART").flatMap(Point::of);
        return start.map(begin -> instance(series, begin, begin.sameClock(moment)));
    }

    private static Component instance(Component series, Point start, Point moment) {
        Component moved = moved(Lines.without(series, line -> OF_SERIES.contains(line.name())), start, moment);
        List<Node> content = new ArrayList<>();
        for (Node node : moved.content()) {
            content.add(node);
            if (node instanceof Property property && property.name().equals("DTSTART")) {
                content.add(moment.as("RECURRENCE-ID"));
            }
        }
        return moved.withContent(content);
    }

    /**
     * A component at another time, as long as it was.
     *
     * @param start when it begins
     * @param moment when it is to begin
     */
    static Component moved(Component component, Point start, Point moment) {
        Component begun =
                Lines.change(component, line -> line.name().equals("DTSTART"), line -> moment.as(line.name()));
        return Lines.change(begun, line -> END.contains(line.name()), line -> Point.of(line)
                .map(end -> moment.plus(start.to(end)).as(line.name()))
                .orElse(line));
    }
}
