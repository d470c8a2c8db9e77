/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;

/**
 * What others have answered while a client had an object in hand: a client that asks by the schedule tag does not know of it (RFC 6638
 * section 3.2.10).
 */
public final class KeptAnswers {
    private static final String RSVP = "RSVP";

    private final SchedulingObject present;
    private final Attendance attendance;
    private final Content content;

    /**
     * @param present the object as it is
     */
    public KeptAnswers(SchedulingObject present, Parties parties) {
        this.present = present;
        this.attendance = new Attendance(parties);
        this.content = new Content(parties);
    }

    /**
     * The client's object with the answers that have come.
     *
     * @param but whose own answer is the client's to say
     */
    public SchedulingObject in(SchedulingObject sent, Party but) {
        return withInstances(sent).map((id, component) -> {
            Optional<Component> known = present.at(id);
            return known.isEmpty()
                    ? component
                    : Lines.change(component, line -> isOfAnother(line, but), line -> kept(line, known.get()));
        });
    }

    /**
     * The client's object with the instances that have come into being by answers to them alone, and so are of the time the client knows.
     */
    private SchedulingObject withInstances(SchedulingObject sent) {
        Optional<Component> series = sent.series();
        Optional<Component> known = present.series();
        if (series.isEmpty() || known.isEmpty() || !Content.timing(series.get()).equals(Content.timing(known.get()))) {
            return sent;
        }
        Map<RecurrenceId, Component> components = new LinkedHashMap<>(sent.components());
        Set<RecurrenceId> leftOut = RecurrenceId.excluded(series);
        present.components().forEach((id, instance) -> {
            if (!components.containsKey(id) && !leftOut.contains(id)) {
                asSeries(instance, known.get(), series.get()).ifPresent(kept -> components.put(id, kept));
            }
        });
        return sent.with(components);
    }

    /** An instance as the client's series says it; empty for one that is another thing than the series has, and so was left out on purpose. */
    private Optional<Component> asSeries(Component instance, Component known, Component sent) {
        Optional<Point> moment = instance.property("RECURRENCE-ID").flatMap(Point::of);
        return moment.flatMap(point -> Derivation.instance(known, point))
                .filter(derived -> content.of(derived).equals(content.of(instance)))
                .flatMap(derived -> Derivation.instance(sent, moment.get()));
    }

    /** Whom a client asks once more by force it asks for another answer. */
    private boolean isOfAnother(Property line, Party but) {
        return line.name().equals(Attendance.ATTENDEE)
                && !Attendance.isForced(line, Method.REQUEST)
                && !attendance.party(line).equals(but);
    }

    /** Who has been asked for an answer, and has not given one, is so still. */
    private Property kept(Property line, Component known) {
        Optional<Property> present = attendance.line(known, attendance.party(line));
        Property answered = present.map(Attendance::partstat)
                .filter(answer -> !answer.equals(Attendance.partstat(line)))
                .map(answer -> Attendance.answered(line, answer))
                .orElse(line);
        boolean open = Attendance.partstat(answered).equals(Attendance.NEEDS_ACTION)
                && answered.parameter(RSVP).isEmpty();
        return present.filter(any -> open)
                .flatMap(found -> Lines.parameter(found, RSVP))
                .map(rsvp -> Lines.with(answered, RSVP, rsvp))
                .orElse(answered);
    }
}
