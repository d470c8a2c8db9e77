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
        List<Node> content = new ArrayList<>();
        for (Node node : series.content()) {
            if (node instanceof Property property) {
                if (property.name().equals("DTSTART")) {
                    content.add(moment.as("DTSTART"));
                    content.add(moment.as("RECURRENCE-ID"));
                } else if (property.name().equals("DTEND") || property.name().equals("DUE")) {
                    content.add(Point.of(property)
                            .map(end -> moment.plus(start.to(end)).as(property.name()))
                            .orElse(property));
                } else if (!OF_SERIES.contains(property.name())) {
                    content.add(property);
                }
            } else {
                content.add(node);
            }
        }
        return series.withContent(content);
    }
}
