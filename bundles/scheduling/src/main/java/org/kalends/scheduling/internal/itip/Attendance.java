/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.MeetingExtensions;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;

/**
 * Who attends, and what their lines say (RFC 5545 section 3.8.4.1, RFC 6638 section 7). What was found of a component is remembered, so
 * that a meeting of a thousand is read once and not a thousand times. Used by one thread.
 */
public final class Attendance {
    public static final String ATTENDEE = "ATTENDEE";
    public static final String ORGANIZER = "ORGANIZER";
    static final String NEEDS_ACTION = "NEEDS-ACTION";
    static final String DECLINED = "DECLINED";
    static final String SCHEDULE_STATUS = "SCHEDULE-STATUS";
    private static final String FORCE_SEND = "SCHEDULE-FORCE-SEND";

    private static final String AGENT = "SCHEDULE-AGENT";
    private static final String PARTSTAT = "PARTSTAT";
    private static final String SERVER = "SERVER";
    /** What is between a client and its server alone, sections 7.1 to 7.3. */
    private static final Set<String> OF_SERVER = Set.of(AGENT, FORCE_SEND, SCHEDULE_STATUS);

    private final Parties parties;
    private final Map<Component, Map<Party, Property>> lines = new IdentityHashMap<>();
    private final Map<Component, Component> told = new IdentityHashMap<>();

    public Attendance(Parties parties) {
        this.parties = parties;
    }

    /** Whom a line names. */
    public Party party(Property line) {
        return parties.of(line.value());
    }

    /** Whom an address names. */
    Party party(String address) {
        return parties.of(address);
    }

    /** The line of somebody in a component. */
    Optional<Property> line(Component component, Party party) {
        return Optional.ofNullable(
                lines.computeIfAbsent(component, this::byParty).get(party));
    }

    private Map<Party, Property> byParty(Component component) {
        Map<Party, Property> found = new HashMap<>();
        component.properties(ATTENDEE).forEach(line -> found.putIfAbsent(party(line), line));
        return found;
    }

    /** A component as those get it who attend. */
    Component told(Component component) {
        return told.computeIfAbsent(component, this::toldOnce);
    }

    /** The same of a component that is looked at once. Alarms, and what a program has noted, are the organizer's own. */
    Component toldOnce(Component component) {
        Component others = forOthers(component);
        return others.withContent(others.content().stream().filter(this::isTold).toList());
    }

    private boolean isTold(Node node) {
        if (node instanceof Component inner) {
            return !inner.name().equals("VALARM");
        }
        String name = ((Property) node).name();
        return !name.equals("REQUEST-STATUS")
                && (!MeetingExtensions.isExtension(name) || parties.extensions().isTold(name));
    }

    /** Whether an extension is something of the meeting that people are shown. */
    boolean isShown(String name) {
        return parties.extensions().isShown(name);
    }

    /** Whether somebody is asked to a component. */
    boolean attends(Component component, Party party) {
        return line(component, party).isPresent();
    }

    /** The component with the lines of somebody changed. */
    Component change(Component component, Party party, UnaryOperator<Property> change) {
        return Lines.change(component, line -> isOf(line, party), change);
    }

    private boolean isOf(Property line, Party party) {
        return line.name().equals(ATTENDEE) && party(line).equals(party);
    }

    /** What somebody has answered. */
    static String partstat(Property line) {
        return Lines.parameter(line, PARTSTAT)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElse(NEEDS_ACTION);
    }

    /** The line with another answer. Who has answered need not be asked for an answer. */
    static Property answered(Property line, String partstat) {
        Property changed = Lines.with(line, PARTSTAT, partstat);
        return partstat.equals(NEEDS_ACTION) ? changed : Lines.without(changed, Set.of("RSVP"));
    }

    /** The line of somebody who is asked once more. */
    static Property askedAgain(Property line) {
        return Lines.with(Lines.with(line, PARTSTAT, NEEDS_ACTION), "RSVP", "TRUE");
    }

    /** Whether the server sends the messages for a line, section 7.1. */
    public static boolean isByServer(Property line) {
        return Lines.parameter(line, AGENT)
                .filter(agent -> !agent.equalsIgnoreCase(SERVER))
                .isEmpty();
    }

    /** Whether a client has a message sent for a line whatever has changed, section 7.2. */
    static boolean isForced(Property line, ItipMessage.Method method) {
        return Lines.parameter(line, FORCE_SEND)
                .filter(method.name()::equalsIgnoreCase)
                .isPresent();
    }

    /** A component whose people are as others get them. */
    Component forOthers(Component component) {
        return Lines.change(
                component,
                line -> line.name().equals(ATTENDEE) || line.name().equals(ORGANIZER),
                line -> Lines.without(
                        line,
                        parameter -> OF_SERVER.contains(parameter.name())
                                || !parties.extensions().isTold(parameter)));
    }

    /** A component of which nothing is to be sent by force any more. */
    static Component sent(Component component) {
        return Lines.change(component, line -> true, line -> Lines.without(line, Set.of(FORCE_SEND)));
    }

    /** The object with what became of messages to those who attend (RFC 6638 section 7.3). */
    public SchedulingObject withStatuses(SchedulingObject object, Function<Party, Optional<String>> statuses) {
        return object.map((id, component) ->
                Lines.change(component, line -> line.name().equals(ATTENDEE), line -> statuses.apply(party(line))
                        .map(status -> Lines.with(line, SCHEDULE_STATUS, status))
                        .orElse(line)));
    }

    /** The object with what became of a message to its organizer. */
    public static SchedulingObject withOrganizerStatus(SchedulingObject object, String status) {
        return object.map((id, component) -> Lines.change(
                component, line -> line.name().equals(ORGANIZER), line -> Lines.with(line, SCHEDULE_STATUS, status)));
    }

    /** The component with what became of messages to its organizer, as it is known by another state of it. */
    static Component withOrganizerStatusOf(Component known, Component component) {
        Optional<String> status = known.property(ORGANIZER).flatMap(line -> Lines.parameter(line, SCHEDULE_STATUS));
        return status.isEmpty()
                ? component
                : Lines.change(
                        component,
                        line -> line.name().equals(ORGANIZER),
                        line -> Lines.with(line, SCHEDULE_STATUS, status.get()));
    }

    /** The object as it was before somebody has answered. */
    public SchedulingObject unanswered(SchedulingObject object, Party party) {
        return object.map((id, component) -> change(component, party, line -> answered(line, NEEDS_ACTION)));
    }

    /** All who are asked to any component, in their order. */
    List<Property> lines(SchedulingObject object) {
        return object.properties(ATTENDEE).toList();
    }
}
