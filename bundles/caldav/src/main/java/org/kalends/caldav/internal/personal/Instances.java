/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.personal;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/**
 * The components of an object by what they are about: the series, or the instance at a moment, in whatever form that was written. So those
 * of two objects can be told to be the same.
 */
final class Instances {
    private final Map<Component, OptionalLong> moments = new IdentityHashMap<>();
    private final Map<OptionalLong, Component> components = new LinkedHashMap<>();

    private Instances() {}

    static Instances of(ZonedObject object) throws MalformedCalendarException {
        Instances instances = new Instances();
        TimeZones zones = object.zones(TimeZones.UTC);
        for (Component component : object.components()) {
            OptionalLong moment = moment(component, zones);
            instances.moments.put(component, moment);
            instances.components.putIfAbsent(moment, component);
        }
        return instances;
    }

    private static OptionalLong moment(Component component, TimeZones zones) throws MalformedCalendarException {
        Optional<Property> id = component.property("RECURRENCE-ID");
        return id.isPresent() ? OptionalLong.of(zones.epoch(CalendarTime.of(id.get()))) : OptionalLong.empty();
    }

    /** Each component once by the moment of the instance it is about; without one for the series. */
    Map<OptionalLong, Component> byMoment() {
        return components;
    }

    /** The moment of the instance that a component of the object, this very one, is about; empty for what is none of them. */
    Optional<OptionalLong> momentOf(Node node) {
        return node instanceof Component component ? Optional.ofNullable(moments.get(component)) : Optional.empty();
    }

    /** What is said about an instance: by itself, or else by its series. */
    Optional<Component> about(OptionalLong moment) {
        return Optional.ofNullable(components.getOrDefault(moment, components.get(OptionalLong.empty())));
    }
}
