/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Octets;

/**
 * An object that has an organizer (RFC 6638 section 3.1), or the message about one. What is not changed in it keeps its octets.
 *
 * @param calendar the {@code VCALENDAR}
 * @param components its series and instances, in their order
 */
public record SchedulingObject(Component calendar, Map<RecurrenceId, Component> components) {
    /** The object that a calendar is. */
    public static SchedulingObject of(CalendarObject object) {
        Map<RecurrenceId, Component> components = new LinkedHashMap<>();
        object.components().forEach(component -> components.put(RecurrenceId.of(component), component));
        return new SchedulingObject(object.calendar(), components);
    }

    /** Reads an object; empty when it is none, which only those stored before today's rules can be. */
    public static Optional<SchedulingObject> read(Octets octets) {
        try {
            return Optional.of(of(CalendarObject.read(octets.text())));
        } catch (MalformedCalendarException e) {
            return Optional.empty();
        }
    }

    /** The same calendar with other components: those that stay keep their places, new ones come at the end. */
    SchedulingObject with(Map<RecurrenceId, Component> others) {
        List<Node> content = new ArrayList<>();
        Map<RecurrenceId, Component> left = new LinkedHashMap<>(others);
        for (Node node : calendar.content()) {
            if (node instanceof Component component && isMine(component)) {
                Optional.ofNullable(left.remove(RecurrenceId.of(component))).ifPresent(content::add);
            } else {
                content.add(node);
            }
        }
        content.addAll(left.values());
        return new SchedulingObject(calendar.withContent(content), others);
    }

    private boolean isMine(Component component) {
        return components.get(RecurrenceId.of(component)) == component;
    }

    /** What is left when all its components go. */
    public SchedulingObject without() {
        return with(Map.of());
    }

    /** The same object with each component replaced by what the change makes of it. */
    SchedulingObject map(BiFunction<RecurrenceId, Component, Component> change) {
        Map<RecurrenceId, Component> changed = new LinkedHashMap<>(components);
        changed.replaceAll(change);
        return with(changed);
    }

    /** Its series and instances. */
    public Collection<Component> all() {
        return components.values();
    }

    /** Whether it has nothing but instances of a series that is elsewhere. */
    public boolean isOfInstances() {
        return !components.isEmpty() && series().isEmpty();
    }

    Optional<Component> series() {
        return Optional.ofNullable(components.get(RecurrenceId.SERIES));
    }

    Optional<Component> at(RecurrenceId id) {
        return Optional.ofNullable(components.get(id));
    }

    /** An instance as it is, or as the series has it; empty when there is no series and no such instance. */
    Optional<Component> effective(RecurrenceId id, Point moment) {
        return at(id).or(() -> series().flatMap(series -> Derivation.instance(series, moment)));
    }

    /** All components' properties of a name. */
    public Stream<Property> properties(String name) {
        return all().stream().flatMap(component -> component.properties(name).stream());
    }

    /** Who has organized it, as its first component says. */
    public Optional<Property> organizer() {
        return properties("ORGANIZER").findFirst();
    }

    /** The UID. */
    public String uid() {
        return properties("UID")
                .findFirst()
                .map(Property::value)
                .map(String::strip)
                .orElse("");
    }

    /** What it is about: {@code VEVENT}, {@code VTODO}. */
    public String kind() {
        return all().stream().findFirst().map(Component::name).orElse("");
    }

    /** As it is stored and sent. */
    public Octets octets() {
        return Octets.utf8(calendar.text());
    }
}
