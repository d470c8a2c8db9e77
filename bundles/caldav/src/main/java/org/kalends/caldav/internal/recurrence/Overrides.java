/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;

/** What stands for instances of a series (RFC 5545 section 3.8.4.4). */
final class Overrides {
    private final TreeMap<Long, Overridden> byPlace = new TreeMap<>();
    private final TreeMap<Long, Overridden> withFuture = new TreeMap<>();
    private final Map<Component, Overridden> byComponent = new IdentityHashMap<>();
    private long reach;

    void add(Overridden override) {
        byPlace.put(override.place().epoch(), override);
        byComponent.put(override.component(), override);
        if (override.andFuture()) {
            withFuture.put(override.place().epoch(), override);
            reach = Math.max(reach, override.reach());
        }
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** All, in order of the instances they stand for. */
    Collection<Overridden> all() {
        return byPlace.values();
    }

    /** The one that a component is. */
    Optional<Overridden> of(Component component) {
        return Optional.ofNullable(byComponent.get(component));
    }

    /** Those that a component is: one or none. */
    List<Overridden> only(Component component) {
        return of(component).map(List::of).orElseGet(ArrayList::new);
    }

    /** Whether one stands for an instance. */
    boolean replace(Moment moment) {
        return byPlace.containsKey(moment.epoch());
    }

    /** An instance that none stands for, as the last one that speaks for all later ones has it. */
    Occurrence following(Moment moment, Occurrence occurrence, TimeZones zones) {
        Map.Entry<Long, Overridden> earlier = withFuture.floorEntry(moment.epoch());
        return earlier == null ? occurrence : earlier.getValue().following(occurrence, zones);
    }

    /** How far from their places in the series instances can be, in seconds, that no component of their own describes. */
    long reach() {
        return reach;
    }
}
