/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;

/**
 * What an attendee does to the own copy of an object, and what the organizer has to be told (RFC 6638 section 3.2.2). Used once.
 */
public final class AttendeeChange {
    /** What is for the organizer to say (RFC 6638 section 3.2.2.1), times and people apart. */
    private static final Set<String> ORGANIZERS = Set.of(
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "GEO",
            "URL",
            "STATUS",
            "PRIORITY",
            "RESOURCES",
            "ORGANIZER",
            "CONTACT",
            "DTSTART",
            "DTEND",
            "DURATION",
            "DUE",
            "RRULE",
            "SEQUENCE");

    private static final Set<String> REPLIED = Set.of(
            "UID",
            "ORGANIZER",
            "RECURRENCE-ID",
            "SEQUENCE",
            "DTSTART",
            "DTEND",
            "DURATION",
            "DUE",
            "SUMMARY",
            "COMMENT");

    private final SchedulingObject before;
    private final SchedulingObject after;
    private final Party attendee;
    private final Attendance attendance;
    private final Content content;

    /**
     * @param before the copy as it is
     * @param after the copy as the client wants it
     */
    public AttendeeChange(SchedulingObject before, SchedulingObject after, Party attendee, Parties parties) {
        this.before = before;
        this.after = after;
        this.attendee = attendee;
        this.attendance = new Attendance(parties);
        this.content = new Content(parties);
    }

    /** What an attendee may not do: a sentence; empty when all of it may be done. */
    public Optional<String> refusal() {
        if (before.series().isPresent() && after.series().isEmpty()) {
            return Optional.of("The series is the organizer's; single instances can be declined.");
        }
        for (Map.Entry<RecurrenceId, Component> entry : after.components().entrySet()) {
            Optional<Component> former = former(entry.getKey(), entry.getValue());
            if (former.isEmpty()) {
                return Optional.of("An attendee cannot add an instance.");
            }
            if (!Content.timing(former.get()).equals(Content.timing(entry.getValue()))) {
                return Optional.of("When it is, is for the organizer to say.");
            }
            if (attendance.attends(former.get(), attendee) && !attendance.attends(entry.getValue(), attendee)) {
                return Optional.of("An attendee cannot leave the list of attendees; the invitation can be declined.");
            }
        }
        return Optional.empty();
    }

    private Optional<Component> former(RecurrenceId id, Component component) {
        Optional<Point> moment = component.property("RECURRENCE-ID").flatMap(Point::of);
        return moment.isEmpty() ? before.at(id) : before.effective(id, moment.get());
    }

    /** The copy as it is to be stored: what is the organizer's to say is as it was. */
    public SchedulingObject object() {
        return answered().map((id, component) -> Attendance.sent(component));
    }

    private SchedulingObject answered() {
        Map<RecurrenceId, Component> components = new LinkedHashMap<>();
        after.components().forEach((id, component) -> {
            Component known = former(id, component).orElse(component);
            components.put(id, Attendance.withOrganizerStatusOf(known, restored(component, known)));
        });
        Set<RecurrenceId> removed = RecurrenceId.excluded(after.series());
        if (after.series().isPresent()) {
            before.components().forEach((id, component) -> {
                if (!components.containsKey(id) && !removed.contains(id)) {
                    components.put(id, component);
                }
            });
        }
        return after.with(components);
    }

    private Component restored(Component mine, Component organizers) {
        if (said(mine).equals(said(organizers))) {
            return withAnswersOfOthers(mine, organizers);
        }
        return withAnswersOfOthers(withSaid(mine, organizers), organizers);
    }

    /** The organizer's lines of a component, in one order. */
    private List<String> said(Component component) {
        return component.properties().stream()
                .filter(property -> isOrganizers(property, component))
                .map(content::line)
                .sorted()
                .toList();
    }

    /** How far somebody has come with a task is for that person to say. */
    private boolean isOrganizers(Property property, Component component) {
        boolean progress = property.name().equals("STATUS") && component.name().equals("VTODO");
        return (ORGANIZERS.contains(property.name()) || attendance.isShown(property.name())) && !progress;
    }

    private Component withSaid(Component mine, Component organizers) {
        List<Node> nodes = new ArrayList<>();
        Map<String, List<Property>> left = new LinkedHashMap<>();
        organizers.properties().stream()
                .filter(property -> isOrganizers(property, organizers))
                .forEach(property -> left.computeIfAbsent(property.name(), any -> new ArrayList<>())
                        .add(property));
        int last = 0;
        for (Node node : mine.content()) {
            if (!(node instanceof Property property)) {
                nodes.add(node);
            } else if (!isOrganizers(property, mine)) {
                nodes.add(node);
                last = nodes.size();
            } else if (left.containsKey(property.name())) {
                nodes.addAll(left.remove(property.name()));
                last = nodes.size();
            }
        }
        nodes.addAll(last, left.values().stream().flatMap(List::stream).toList());
        return mine.withContent(nodes);
    }

    /** The lines of all others are the organizer's; the attendee's own is as the client has it. */
    private Component withAnswersOfOthers(Component mine, Component organizers) {
        List<Property> others = organizers.properties(Attendance.ATTENDEE).stream()
                .filter(line -> !attendance.party(line).equals(attendee))
                .toList();
        List<Property> present = mine.properties(Attendance.ATTENDEE).stream()
                .filter(line -> !attendance.party(line).equals(attendee))
                .toList();
        if (others.equals(present)) {
            return mine;
        }
        Component without = Lines.without(
                mine,
                line -> line.name().equals(Attendance.ATTENDEE)
                        && !attendance.party(line).equals(attendee));
        return Lines.add(without, others);
    }

    /** What the organizer has to be told; empty when nothing is new. */
    public Optional<ItipMessage> reply(Party organizer, Instant now) {
        Map<RecurrenceId, Component> replies = new LinkedHashMap<>();
        answered().components().forEach((id, component) -> {
            Optional<Property> line = attendance.line(component, attendee);
            Optional<Component> known = former(id, component);
            String former = known.flatMap(instance -> attendance.line(instance, attendee))
                    .map(Attendance::partstat)
                    .orElse(Attendance.NEEDS_ACTION);
            if (line.isPresent()
                    && (Attendance.isForced(line.get(), Method.REPLY)
                            || PrivateComments.isNews(known, component)
                            || !Attendance.partstat(line.get()).equals(former))) {
                Component reply = reply(component, Attendance.partstat(line.get()), now);
                replies.put(
                        id,
                        PrivateComments.isNews(known, component)
                                ? Lines.add(reply, PrivateComments.told(component))
                                : reply);
            }
        });
        removed().forEach((id, instance) -> replies.put(id, reply(instance, Attendance.DECLINED, now)));
        return message(organizer, replies);
    }

    /** The instances that the attendee removes, which is to decline them. */
    private Map<RecurrenceId, Component> removed() {
        Map<RecurrenceId, Component> removed = new LinkedHashMap<>();
        if (after.series().isEmpty()) {
            before.components().forEach((id, instance) -> {
                if (after.at(id).isEmpty() && isInvitation(instance)) {
                    removed.put(id, instance);
                }
            });
        }
        Set<RecurrenceId> former = RecurrenceId.excluded(before.series());
        for (Point point :
                after.series().map(own -> Point.all(own.properties("EXDATE"))).orElse(List.of())) {
            RecurrenceId id = RecurrenceId.of(point);
            if (!former.contains(id)) {
                before.effective(id, point).filter(this::isInvitation).ifPresent(instance -> removed.put(id, instance));
            }
        }
        return removed;
    }

    /** Whether the attendee is asked to something that is to be, and has not declined it. */
    private boolean isInvitation(Component component) {
        return !ReceivedCancel.isCancelled(component)
                && attendance
                        .line(component, attendee)
                        .map(Attendance::partstat)
                        .filter(answer -> !answer.equals(Attendance.DECLINED))
                        .isPresent();
    }

    /** What the organizer is told of an attendee who removes the whole object, which is to decline it. */
    public Optional<ItipMessage> declined(Party organizer, Instant now) {
        Map<RecurrenceId, Component> replies = new LinkedHashMap<>();
        before.components().forEach((id, component) -> {
            if (isInvitation(component)) {
                replies.put(id, reply(component, Attendance.DECLINED, now));
            }
        });
        return message(organizer, replies);
    }

    private Optional<ItipMessage> message(Party organizer, Map<RecurrenceId, Component> replies) {
        return replies.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItipMessage(
                        Method.REPLY, attendee, organizer, before.with(Map.of()).with(replies)));
    }

    private Component reply(Component component, String partstat, Instant now) {
        List<Node> content = new ArrayList<>();
        for (Property property : component.properties()) {
            if (REPLIED.contains(property.name())) {
                content.add(property);
            }
        }
        content.add(Point.utc(now).as("DTSTAMP"));
        attendance.line(component, attendee).ifPresent(line -> content.add(Attendance.answered(line, partstat)));
        content.add(Property.of("REQUEST-STATUS", "2.0;Success"));
        return attendance.forOthers(component.withContent(content));
    }
}
