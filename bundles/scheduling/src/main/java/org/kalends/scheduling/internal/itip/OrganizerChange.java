/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;

/**
 * What an organizer does to an object, and whom it has to be told (RFC 6638 section 3.2.1). Used once.
 */
public final class OrganizerChange {
    private final Optional<SchedulingObject> before;
    private final SchedulingObject after;
    private final Party organizer;
    private final Attendance attendance;
    private final Content content;
    private final boolean changed;
    private final Set<Party> forced;

    /**
     * @param before the object as it is, if there is one that is this organizer's
     * @param after the object as it will be; without components when it goes
     */
    public OrganizerChange(
            Optional<SchedulingObject> before, SchedulingObject after, Party organizer, Parties parties) {
        this.before = before;
        this.organizer = organizer;
        this.attendance = new Attendance(parties);
        this.content = new Content(parties);
        this.changed = before.filter(object -> contents(object).equals(contents(after)))
                .isEmpty();
        this.after = after.map(this::asked);
        this.forced = forced(after);
    }

    private OrganizerChange(OrganizerChange change, SchedulingObject after) {
        this.before = change.before;
        this.after = after;
        this.organizer = change.organizer;
        this.attendance = new Attendance(change.content.parties());
        this.content = change.content;
        this.changed = change.changed;
        this.forced = change.forced;
    }

    /** The same change with an answer that is there before anybody is told of it. */
    public OrganizerChange answered(ItipMessage reply) {
        ReceivedReply received = new ReceivedReply(reply.object(), reply.sender(), content.parties());
        return new OrganizerChange(this, received.applied(after));
    }

    /** The object as somebody gets it; empty when nothing of it is for that person. */
    public Optional<SchedulingObject> view(Party attendee) {
        return new AttendeeView(after, attendee, attendance).object();
    }

    /** The object as it is to be stored, but for what becomes of the messages. */
    public SchedulingObject object() {
        return after.map((id, component) -> Attendance.sent(component));
    }

    /** Who is asked once more by a component that is at another time than it was, and a revision higher. */
    private Component asked(RecurrenceId id, Component component) {
        Optional<Component> former = former(id, component);
        Component known = before.flatMap(object -> object.at(id))
                .map(present -> PrivateComments.kept(withStatus(id, component), present))
                .orElse(component);
        Component kept = changed ? asking(known) : known;
        if (former.isEmpty() || !isMoved(former.get(), component)) {
            return kept;
        }
        Component again = Lines.change(
                kept,
                line -> line.name().equals(Attendance.ATTENDEE)
                        && !attendance.party(line).equals(organizer),
                Attendance::askedAgain);
        long sequence = Lines.sequence(former.get()) + 1;
        return Lines.sequence(component) >= sequence
                ? again
                : Lines.set(again, Property.of("SEQUENCE", String.valueOf(sequence)));
    }

    /** Who is told something is asked to answer, unless a client has said otherwise: programs show what to answer with by it. */
    private Component asking(Component component) {
        return Lines.change(
                component,
                line -> line.name().equals(Attendance.ATTENDEE)
                        && line.parameter("RSVP").isEmpty()
                        && Attendance.partstat(line).equals(Attendance.NEEDS_ACTION)
                        && !attendance.party(line).equals(organizer),
                line -> Lines.with(line, "RSVP", "TRUE"));
    }

    private Optional<Component> former(RecurrenceId id, Component component) {
        Optional<Point> moment = component.property("RECURRENCE-ID").flatMap(Point::of);
        return before.flatMap(
                object -> id.isSeries() || moment.isEmpty() ? object.at(id) : object.effective(id, moment.get()));
    }

    private static boolean isMoved(Component former, Component component) {
        return !Content.timing(former).equals(Content.timing(component))
                && !Content.timingUpToItsEnd(former).equals(Content.timingUpToItsEnd(component));
    }

    /** What became of earlier messages is for the server to say, whatever a client has made of it. */
    private Component withStatus(RecurrenceId id, Component component) {
        Optional<Component> former = before.flatMap(object -> object.at(id));
        return former.isEmpty()
                ? component
                : Lines.change(component, line -> line.name().equals(Attendance.ATTENDEE), line -> attendance
                        .line(former.get(), attendance.party(line))
                        .flatMap(known -> Lines.parameter(known, Attendance.SCHEDULE_STATUS))
                        .map(status -> Lines.with(line, Attendance.SCHEDULE_STATUS, status))
                        .orElse(line));
    }

    /** All whom it concerns. */
    public Set<Party> attendees() {
        Set<Party> attendees = new LinkedHashSet<>();
        before.ifPresent(object -> collect(object, attendees));
        collect(after, attendees);
        return attendees;
    }

    /** What somebody has to be told, cancellations first. */
    public List<ItipMessage> messages(Party attendee) {
        List<ItipMessage> messages = new ArrayList<>();
        messages(attendee, messages);
        return messages;
    }

    private void collect(SchedulingObject object, Set<Party> attendees) {
        for (Property line : attendance.lines(object)) {
            Party attendee = attendance.party(line);
            if (!attendee.equals(organizer) && Attendance.isByServer(line)) {
                attendees.add(attendee);
            }
        }
    }

    private void messages(Party attendee, List<ItipMessage> messages) {
        AttendeeView now = new AttendeeView(after, attendee, attendance);
        Optional<AttendeeView> then = before.map(object -> new AttendeeView(object, attendee, attendance))
                .filter(view -> !view.isEmpty());
        Set<RecurrenceId> cancelled = then.isPresent() && !now.isEmpty() ? cancelled(then.get(), now) : Set.of();
        boolean vanishes = now.isEmpty()
                && then.filter(view -> view.ofSeries() || view.isToBe()).isPresent();
        if (vanishes || !cancelled.isEmpty()) {
            messages.add(cancellation(then.orElseThrow(), cancelled));
        }
        Optional<SchedulingObject> former =
                then.filter(view -> now.ofSeries() || !view.ofSeries()).flatMap(AttendeeView::object);
        now.object()
                .flatMap(view -> news(former, view, now.objectBut(cancelled).orElseThrow(), attendee, cancelled)
                        .map(told -> new ItipMessage(Method.REQUEST, organizer, attendee, view, told)))
                .ifPresent(messages::add);
    }

    /**
     * The components that say something new: all of them, if the series does.
     *
     * @param compared the object but for what a cancellation has told already
     * @param cancelled what it has told
     */
    private Optional<SchedulingObject> news(
            Optional<SchedulingObject> then,
            SchedulingObject now,
            SchedulingObject compared,
            Party attendee,
            Set<RecurrenceId> cancelled) {
        if (then.isEmpty() || forced.contains(attendee)) {
            return Optional.of(now);
        }
        Map<RecurrenceId, String> former = contents(then.get());
        Map<RecurrenceId, String> contents = contents(compared);
        Map<RecurrenceId, Component> told = new LinkedHashMap<>(now.components());
        told.keySet()
                .removeIf(id -> cancelled.contains(id) && !former.containsKey(id)
                        || contents.get(id).equals(former.get(id)));
        boolean vanished =
                former.keySet().stream().anyMatch(id -> !contents.containsKey(id) && !cancelled.contains(id));
        if (told.isEmpty()) {
            return vanished && now.series().isPresent() ? Optional.of(now) : Optional.empty();
        }
        return Optional.of(told.containsKey(RecurrenceId.SERIES) ? now : now.with(told));
    }

    /** The instances to which somebody was asked and is not any more. */
    private Set<RecurrenceId> cancelled(AttendeeView then, AttendeeView now) {
        Set<RecurrenceId> cancelled = new LinkedHashSet<>();
        if (then.ofSeries() && now.ofSeries()) {
            Component former = then.organizers().series().orElseThrow();
            if (!isMoved(former, after.series().orElseThrow())) {
                cancelled.addAll(now.excluded());
                cancelled.removeAll(then.excluded());
            }
        } else if (then.ofSeries()) {
            cancelled.add(RecurrenceId.SERIES);
        } else {
            cancelled.addAll(then.instances());
            cancelled.removeAll(now.instances());
            if (now.ofSeries()) {
                cancelled.retainAll(now.excluded());
            }
        }
        now.organizers().components().forEach((id, component) -> {
            if (ReceivedCancel.isCancelled(component)
                    && !isCancelled(then, id)
                    && attendance.attends(component, now.attendee())) {
                cancelled.add(id);
            }
        });
        return cancelled.contains(RecurrenceId.SERIES) ? Set.of(RecurrenceId.SERIES) : cancelled;
    }

    private static boolean isCancelled(AttendeeView then, RecurrenceId id) {
        return then.organizers().at(id).filter(ReceivedCancel::isCancelled).isPresent();
    }

    /** To whom something is sent whatever has changed. */
    private Set<Party> forced(SchedulingObject sent) {
        return attendance.lines(sent).stream()
                .filter(line -> Attendance.isForced(line, Method.REQUEST))
                .map(attendance::party)
                .collect(Collectors.toSet());
    }

    private Map<RecurrenceId, String> contents(SchedulingObject object) {
        Map<RecurrenceId, String> contents = new LinkedHashMap<>();
        object.components().forEach((id, component) -> contents.put(id, content.of(uncancelled(component))));
        return contents;
    }

    /** That something is not to be is told by a cancellation. */
    private static Component uncancelled(Component component) {
        return ReceivedCancel.isCancelled(component)
                ? Lines.without(component, line -> line.name().equals("STATUS"))
                : component;
    }

    /** Tells somebody that all of it, or some instances, are not to be. */
    private ItipMessage cancellation(AttendeeView then, Set<RecurrenceId> instances) {
        Map<RecurrenceId, Component> components = new LinkedHashMap<>();
        boolean whole = instances.isEmpty() || instances.contains(RecurrenceId.SERIES);
        if (whole && then.ofSeries()) {
            Component series = then.organizers().series().orElseThrow();
            components.put(RecurrenceId.SERIES, cancelled(series, RecurrenceId.SERIES));
        } else {
            (whole ? then.instances() : instances).forEach(id -> instance(then, id)
                    .ifPresent(component -> components.put(id, cancelled(component, id))));
        }
        return new ItipMessage(
                Method.CANCEL,
                organizer,
                then.attendee(),
                then.organizers().with(Map.of()).with(components));
    }

    private Optional<Component> instance(AttendeeView then, RecurrenceId id) {
        Optional<Component> own =
                then.organizers().at(id).filter(component -> attendance.attends(component, then.attendee()));
        return own.or(() -> after.series()
                .flatMap(series -> Point.all(series.properties("EXDATE")).stream()
                        .filter(point -> RecurrenceId.of(point).equals(id))
                        .findFirst())
                .or(() -> after.at(id)
                        .flatMap(component -> component.property("RECURRENCE-ID"))
                        .flatMap(Point::of))
                .flatMap(moment -> then.organizers().effective(id, moment)));
    }

    /** With a revision that no other message of the attendee's has (RFC 5546 section 3.2.5). */
    private Component cancelled(Component component, RecurrenceId id) {
        long now =
                Math.max(after.at(id).or(after::series).map(Lines::sequence).orElse(0L), Lines.sequence(component) + 1);
        return Cancellation.of(component, now, attendance);
    }
}
