/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Party;

/**
 * What a room or a piece of equipment answers to what it is asked for (RFC 5546 section 3.2.3), and what is in its calendar then: what it
 * has not declined, as the organizer says it, and opaque, since a room is taken however free people are.
 */
public final class ResourceAnswer {
    /** What has to be in an answer, section 3.2.3. */
    private static final List<String> ANSWERED =
            List.of("UID", "RECURRENCE-ID", "SEQUENCE", "ORGANIZER", "SUMMARY", "DTSTART");

    private final SchedulingObject request;
    private final Party resource;
    private final Attendance attendance;
    private final Map<RecurrenceId, Component> answered = new LinkedHashMap<>();
    private final Set<RecurrenceId> byPeople = new HashSet<>();

    /**
     * @param request the object as the resource gets it
     * @param usual the PARTSTAT of all but some instances
     */
    public ResourceAnswer(SchedulingObject request, Party resource, Attendance attendance, String usual) {
        this.request = request;
        this.resource = resource;
        this.attendance = attendance;
        request.components().forEach((id, component) -> {
            if (!ReceivedCancel.isCancelled(component)) {
                answered.put(id, answered(component, usual));
            }
        });
    }

    /** Whether it is about a series, of which single instances can be answered in another way. */
    public static boolean recurs(SchedulingObject request) {
        return request.series().stream().anyMatch(series -> series.has("RRULE") || series.has("RDATE"))
                || request.series().isEmpty();
    }

    /** Whether anything of an object is to be. */
    public static boolean isToBe(SchedulingObject object) {
        return object.all().stream().anyMatch(component -> !ReceivedCancel.isCancelled(component));
    }

    /** Answers some instances in another way. */
    public void except(List<Property> instances, String partstat) {
        for (Property instance : instances) {
            Point.of(instance)
                    .flatMap(moment -> request.effective(RecurrenceId.of(moment), moment))
                    .ifPresent(found -> answered.put(RecurrenceId.of(found), answered(found, partstat)));
        }
    }

    /**
     * What people have answered for the resource stands as long as it is asked for the same time.
     *
     * @param booking what is in the calendar of the resource
     */
    public void keep(SchedulingObject booking) {
        answered.replaceAll((id, component) -> {
            Optional<String> known = booking.at(id)
                    .filter(present -> Content.timing(present).equals(Content.timing(component)))
                    .flatMap(present -> partstat(Optional.of(present)))
                    .filter(answer -> !answer.equals(Attendance.NEEDS_ACTION));
            boolean open = partstat(Optional.of(component)).equals(Optional.of(Attendance.NEEDS_ACTION));
            if (!open || known.isEmpty()) {
                return component;
            }
            byPeople.add(id);
            return answered(component, known.get());
        });
    }

    /** What is in the calendar of a resource when people have answered for it: what they declined is still seen there, and takes no time. */
    public static SchedulingObject booked(SchedulingObject copy, Party resource, Attendance attendance) {
        return copy.map((id, component) -> attendance
                        .line(component, resource)
                        .map(Attendance::partstat)
                        .filter(Attendance.DECLINED::equals)
                        .isPresent()
                ? transparent(component)
                : opaque(component));
    }

    private Component answered(Component component, String partstat) {
        return attendance.change(component, resource, line -> Attendance.answered(line, partstat));
    }

    /** Whether an organizer's object says something else of the resource. */
    public boolean isNewsTo(SchedulingObject organizers) {
        return answered.entrySet().stream().anyMatch(entry -> {
            Component told = entry.getValue();
            Optional<Component> known = told.property("RECURRENCE-ID")
                    .flatMap(Point::of)
                    .map(moment -> organizers.effective(entry.getKey(), moment))
                    .orElseGet(() -> organizers.at(entry.getKey()));
            return !partstat(known).equals(partstat(Optional.of(told)));
        });
    }

    private Optional<String> partstat(Optional<Component> component) {
        return component.flatMap(found -> attendance.line(found, resource)).map(Attendance::partstat);
    }

    /** The message that tells it. */
    public ItipMessage reply(Party organizer, Instant now) {
        Map<RecurrenceId, Component> replies = new LinkedHashMap<>();
        answered.forEach((id, component) -> replies.put(id, reply(component, now)));
        return new ItipMessage(
                ItipMessage.Method.REPLY,
                resource,
                organizer,
                request.with(Map.of()).with(replies));
    }

    private Component reply(Component component, Instant now) {
        Stream<Property> lines = component.properties().stream().filter(line -> ANSWERED.contains(line.name()));
        Stream<Property> said = Stream.of(Point.utc(now).as("DTSTAMP"), Property.of("REQUEST-STATUS", "2.0;Success"));
        Stream<Property> own = attendance.line(component, resource).stream();
        List<Node> content = new ArrayList<>();
        Stream.of(lines, said, own).flatMap(part -> part).forEach(content::add);
        return component.withContent(content);
    }

    /** What is in the calendar of the resource; empty when nothing is. */
    public Optional<SchedulingObject> booking() {
        Map<RecurrenceId, Component> booked = new LinkedHashMap<>();
        List<Property> declined = new ArrayList<>();
        Optional<Point> start =
                request.series().flatMap(series -> series.property("DTSTART")).flatMap(Point::of);
        answered.forEach((id, component) -> {
            if (!partstat(Optional.of(component)).equals(Optional.of(Attendance.DECLINED))) {
                booked.put(id, opaque(component));
            } else if (byPeople.contains(id)) {
                booked.put(id, transparent(component));
            } else if (!id.isSeries() && start.isPresent()) {
                component
                        .property("RECURRENCE-ID")
                        .flatMap(Point::of)
                        .ifPresent(moment ->
                                declined.add(start.get().sameClock(moment).as("EXDATE")));
            }
        });
        request.components().forEach((id, component) -> {
            if (ReceivedCancel.isCancelled(component) && !id.isSeries()) {
                booked.put(id, opaque(component));
            }
        });
        booked.computeIfPresent(RecurrenceId.SERIES, (id, series) -> Lines.add(series, declined));
        return Optional.of(request.with(booked)).filter(ResourceAnswer::isToBe);
    }

    private static Component transparent(Component component) {
        return Lines.set(component, Property.of("TRANSP", "TRANSPARENT"));
    }

    private static Component opaque(Component component) {
        return Lines.without(component, line -> line.name().equals("TRANSP"));
    }
}
