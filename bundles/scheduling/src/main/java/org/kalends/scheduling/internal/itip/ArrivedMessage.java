/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;

/**
 * A message that somebody outside has sent (RFC 5546).
 *
 * @param method what it asks for or tells, in upper case; empty when it does not say
 * @param object what it is about, as a calendar would have it: without the method, and without alarms, which are everybody's own
 */
public record ArrivedMessage(String method, SchedulingObject object) {
    private static final String METHOD = "METHOD";
    private static final String SENT_BY = "SENT-BY";
    private static final Set<String> KINDS = Set.of("VEVENT", "VTODO");

    /**
     * Reads a message.
     *
     * @throws MalformedCalendarException when it is no calendar, or says of its object what no object may say
     */
    public static ArrivedMessage read(String text, Parties parties) throws MalformedCalendarException {
        Component calendar = CalendarObject.read(text).calendar();
        check(CalendarObject.of(calendar).components());
        String method = calendar.property(METHOD)
                .map(line -> line.value().strip().toUpperCase(Locale.ROOT))
                .orElse("");
        Attendance attendance = new Attendance(parties);
        SchedulingObject object = SchedulingObject.of(CalendarObject.of(
                        Lines.without(calendar, line -> line.name().equals(METHOD))))
                .map((id, component) -> attendance.toldOnce(component));
        return new ArrivedMessage(method, object);
    }

    private static void check(List<Component> components) throws MalformedCalendarException {
        boolean isOne = components.stream().map(ArrivedMessage::uid).distinct().count() == 1
                && !uid(components.get(0)).isEmpty()
                && components.stream().map(RecurrenceId::of).distinct().count() == components.size();
        if (!isOne || !KINDS.contains(components.get(0).name())) {
            throw new MalformedCalendarException("The message is not about one event or task with a UID.");
        }
    }

    private static String uid(Component component) {
        return component.property("UID").map(line -> line.value().strip()).orElse("");
    }

    /** Who organizes it; empty when nobody or several do. */
    public Optional<Party> organizer(Parties parties) {
        return one(object.properties(Attendance.ORGANIZER)
                .map(Property::value)
                .map(parties::of)
                .collect(Collectors.toSet()));
    }

    /** Who answers by it; empty when nobody or several do. */
    public Optional<Party> attendee(Parties parties) {
        return one(attendees(parties));
    }

    /** All who are asked, or answer. */
    public Set<Party> attendees(Parties parties) {
        return object.properties(Attendance.ATTENDEE)
                .map(Property::value)
                .map(parties::of)
                .collect(Collectors.toSet());
    }

    private static Optional<Party> one(Set<Party> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Whether somebody may say what the message says of a party: that is the party, or who sends on its behalf in each line of it. */
    public boolean speaksFor(Party sender, Party party, Parties parties) {
        if (sender.equals(party)) {
            return true;
        }
        List<Property> lines = object.all().stream()
                .flatMap(component -> component.properties().stream())
                .filter(line ->
                        line.name().equals(Attendance.ATTENDEE) || line.name().equals(Attendance.ORGANIZER))
                .filter(line -> parties.of(line.value()).equals(party))
                .toList();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> Lines.parameter(line, SENT_BY)
                        .filter(address -> parties.of(address).equals(sender))
                        .isPresent());
    }

    /** Whether it says nothing that a copy does not say already: all in it is as old as the copy, or older (RFC 5546 section 2.1.5). */
    public boolean isKnown(SchedulingObject copy) {
        return object.components().entrySet().stream().allMatch(entry -> copy.at(entry.getKey())
                .filter(present -> Revision.of(present).compareTo(Revision.of(entry.getValue())) >= 0)
                .isPresent());
    }

    /** Whether it answers what has been asked anew since. */
    public boolean isOutdated(SchedulingObject organizers) {
        return object.components().entrySet().stream().allMatch(entry -> organizers
                .at(entry.getKey())
                .or(organizers::series)
                .filter(present -> Revision.of(present).sequence()
                        > Revision.of(entry.getValue()).sequence())
                .isPresent());
    }

    /** When it was said, in a form that is ordered as time is; of several moments the last. Empty when nobody knows. */
    public String stamp() {
        return object.all().stream()
                .map(component -> Revision.of(component).stamp())
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** As it came, for those who look into their inboxes. */
    public String letter() {
        Component calendar = object.calendar();
        List<Node> content = new ArrayList<>(calendar.content());
        content.add(0, Property.of(METHOD, method));
        return calendar.withContent(content).text();
    }
}
