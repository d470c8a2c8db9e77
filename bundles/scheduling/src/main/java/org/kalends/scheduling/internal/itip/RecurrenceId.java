/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.icalendar.text.Component;

/**
 * Names a component of an object: the series, or one of its instances (RFC 5545 section 3.8.4.4). Instances are moments: one named in
 * UTC is the same as one named on the clocks of a zone.
 *
 * @param key empty for the series
 */
record RecurrenceId(String key) {
    /** The series, or what does not recur. */
    static final RecurrenceId SERIES = new RecurrenceId("");

    static RecurrenceId of(Component component) {
        return component
                .property("RECURRENCE-ID")
                .map(property -> Point.of(property)
                        .map(RecurrenceId::of)
                        .orElseGet(() -> new RecurrenceId(property.value().strip())))
                .orElse(SERIES);
    }

    static RecurrenceId of(Point point) {
        return new RecurrenceId(point.key());
    }

    /** The instances that a series leaves out. */
    static Set<RecurrenceId> excluded(Optional<Component> series) {
        return series.map(component -> Point.all(component.properties("EXDATE")).stream()
                        .map(RecurrenceId::of)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    boolean isSeries() {
        return key.isEmpty();
    }
}
