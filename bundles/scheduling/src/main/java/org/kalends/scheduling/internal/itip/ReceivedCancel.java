/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/**
 * What becomes of an attendee's copy by a cancellation (RFC 5546 section 3.2.5): it stays, and says that it is not to be. Instances that
 * the attendee has removed do not come back for that.
 */
public final class ReceivedCancel {
    private final SchedulingObject cancellation;

    public ReceivedCancel(SchedulingObject cancellation) {
        this.cancellation = cancellation;
    }

    /** Whether it is about the object as a whole. */
    private boolean isWhole(SchedulingObject copy) {
        return cancellation.series().isPresent()
                || copy.series().isEmpty()
                        && cancellation
                                .components()
                                .keySet()
                                .containsAll(copy.components().keySet());
    }

    /** The copy as it is to be. */
    public SchedulingObject applied(SchedulingObject copy) {
        if (isWhole(copy)) {
            return copy.map(
                    (id, component) -> cancelled(component, cancellation.at(id).or(cancellation::series)));
        }
        Map<RecurrenceId, Component> components = new LinkedHashMap<>(copy.components());
        Set<RecurrenceId> removed = RecurrenceId.excluded(copy.series());
        cancellation.components().forEach((id, told) -> {
            Optional<Component> mine = Optional.ofNullable(components.get(id));
            if (mine.isPresent()) {
                components.put(id, cancelled(mine.get(), Optional.of(told)));
            } else if (!removed.contains(id)) {
                told.property("RECURRENCE-ID")
                        .flatMap(Point::of)
                        .flatMap(moment -> copy.effective(id, moment))
                        .ifPresent(instance -> components.put(id, cancelled(instance, Optional.of(told))));
            }
        });
        return copy.with(components);
    }

    /** Whether a component says that it is not to be. */
    static boolean isCancelled(Component component) {
        return component
                .property("STATUS")
                .filter(status -> status.value().strip().equalsIgnoreCase("CANCELLED"))
                .isPresent();
    }

    private static Component cancelled(Component component, Optional<Component> told) {
        Component marked = Lines.set(component, Property.of("STATUS", "CANCELLED"));
        return told.flatMap(cancellation -> cancellation.property("SEQUENCE"))
                .map(sequence -> Lines.set(marked, sequence))
                .orElse(marked);
    }
}
