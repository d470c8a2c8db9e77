/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.CalendarTime.Form;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/**
 * An object that several see. The alarms in it are its owner's, as is what was done about them; everybody else has alarms of their own,
 * and may say otherwise than the owner whether the time is busy. What they have is kept as a calendar of its own: a component for each of
 * the object, with nothing but that.
 */
public final class SharedObject {
    private static final String RECURRENCE_ID = "RECURRENCE-ID";

    private final ZonedObject object;
    private final Instances instances;

    private SharedObject(ZonedObject object) throws MalformedCalendarException {
        this.object = object;
        this.instances = Instances.of(object);
    }

    /**
     * An object that is stored.
     *
     * @throws MalformedCalendarException when a RECURRENCE-ID is no time
     */
    public static SharedObject of(ZonedObject object) throws MalformedCalendarException {
        return new SharedObject(object);
    }

    /** Whether an object may have something in it that others do not see, by a look at its text. */
    public static boolean mayHaveOwnParts(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.contains("VALARM") || upper.contains("X-MOZ-");
    }

    /**
     * The object as somebody sees it who is not its owner.
     *
     * @param own what the user keeps, as {@link #own} has made it
     * @return the same calendar where nothing of it is anybody's own
     */
    public Component seen(Optional<String> own) throws MalformedCalendarException {
        Optional<Instances> kept =
                own.isPresent() ? Optional.of(Instances.of(ZonedObject.read(own.get()))) : Optional.empty();
        return changed((moment, component) -> {
            Optional<Component> about = kept.flatMap(all -> all.about(moment));
            List<Node> mine = about.isPresent() ? about.get().content() : List.of();
            boolean saysWhetherBusy = mine.stream().anyMatch(PersonalContent::isTransparency);
            return with(
                    component,
                    node -> PersonalContent.isAlarm(node) || saysWhetherBusy && PersonalContent.isTransparency(node),
                    mine.stream().filter(node -> !isId(node)).toList());
        });
    }

    /**
     * The object as it is to be stored when somebody has sent it who is not its owner.
     *
     * @param stored what is stored now, if anything
     * @return the same calendar where nothing of it is anybody's own
     */
    public Component common(Optional<SharedObject> stored) throws MalformedCalendarException {
        return changed((moment, component) -> {
            Optional<Component> before = stored.flatMap(other -> other.instances.about(moment));
            if (before.isEmpty()) {
                return with(component, PersonalContent::isAlarm, List.of());
            }
            return with(
                    component,
                    SharedObject::isPersonal,
                    before.get().content().stream()
                            .filter(SharedObject::isPersonal)
                            .toList());
        });
    }

    /**
     * What somebody who has sent the object, and is not its owner, keeps of it.
     *
     * @param stored what is stored now, if anything
     * @return empty when there is nothing
     */
    public Optional<String> own(Optional<SharedObject> stored) {
        List<Component> components = new ArrayList<>();
        boolean any = false;
        for (Map.Entry<OptionalLong, Component> each : instances.byMoment().entrySet()) {
            List<Node> mine = new ArrayList<>();
            each.getKey().ifPresent(moment -> mine.add(id(moment)));
            int ids = mine.size();
            Property busy = PersonalContent.transparency(each.getValue());
            stored.flatMap(other -> other.instances.about(each.getKey()))
                    .map(PersonalContent::transparency)
                    .filter(common -> !common.value().equals(busy.value()))
                    .ifPresent(common -> mine.add(busy));
            each.getValue().content().stream().filter(PersonalContent::isAlarm).forEach(mine::add);
            any |= mine.size() > ids;
            components.add(Component.of(each.getValue().name(), mine));
        }
        return any
                ? Optional.of(Component.of(CalendarObject.VCALENDAR, components).text())
                : Optional.empty();
    }

    private static Property id(long moment) {
        return Property.of(
                RECURRENCE_ID, new CalendarTime(TimeZones.local(moment, TimeZones.UTC), Form.UTC, "").text());
    }

    private static boolean isId(Node node) {
        return node instanceof Property property && property.name().equals(RECURRENCE_ID);
    }

    private static boolean isPersonal(Node node) {
        return PersonalContent.isAlarm(node) || PersonalContent.isTransparency(node);
    }

    /** Makes another component of each that is about something. */
    private interface Change {
        Component of(OptionalLong moment, Component component);
    }

    private Component changed(Change change) {
        Component calendar = object.calendar();
        List<Node> content = calendar.content().stream()
                .map(node -> instances
                        .momentOf(node)
                        .<Node>map(moment -> change.of(moment, (Component) node))
                        .orElse(node))
                .toList();
        return content.equals(calendar.content()) ? calendar : calendar.withContent(content);
    }

    /** A component with some of its content left out and something else in it, properties before components. */
    private static Component with(Component component, Predicate<Node> leftOut, List<Node> more) {
        List<Node> kept = component.content().stream().filter(leftOut.negate()).toList();
        if (kept.size() == component.content().size() && more.isEmpty()) {
            return component;
        }
        List<Node> content = Stream.of(kept, more)
                .flatMap(nodes -> nodes.stream().filter(Property.class::isInstance))
                .collect(Collectors.toCollection(ArrayList::new));
        Stream.of(kept, more)
                .flatMap(nodes -> nodes.stream().filter(Component.class::isInstance))
                .forEach(content::add);
        return component.withContent(content);
    }
}
