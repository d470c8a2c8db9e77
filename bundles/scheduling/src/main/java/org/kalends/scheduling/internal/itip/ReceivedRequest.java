/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Party;

/**
 * What becomes of an attendee's copy by a request (RFC 6638 section 4.1): it says what the organizer says, and keeps what is the
 * attendee's own, each line where it was.
 */
public final class ReceivedRequest {
    /** What an attendee says of the own copy, whatever the organizer says (RFC 6638 section 3.2.2.1). */
    private static final Set<String> OWN = Set.of("TRANSP", "COMPLETED", "PERCENT-COMPLETE");

    private final SchedulingObject request;
    private final Party attendee;
    private final Attendance attendance;
    private final Content content;

    /**
     * @param request the whole object as the attendee gets it
     */
    public ReceivedRequest(SchedulingObject request, Party attendee, Parties parties) {
        this.request = request;
        this.attendee = attendee;
        this.attendance = new Attendance(parties);
        this.content = new Content(parties);
    }

    /** Whether it asks for nothing: who has declined all of it and thrown it away is not bothered with it again. */
    public boolean isDeclined() {
        return request.all().stream().allMatch(this::isDeclined);
    }

    /** The copy of somebody who has none; without instances that were declined and thrown away. */
    public SchedulingObject first() {
        if (request.series().isPresent()) {
            return request;
        }
        Map<RecurrenceId, Component> wanted = new LinkedHashMap<>(request.components());
        wanted.values().removeIf(this::isDeclined);
        return request.with(wanted);
    }

    /** The copy as it is to be. */
    public SchedulingObject merged(SchedulingObject copy) {
        Map<RecurrenceId, Component> merged = new LinkedHashMap<>();
        Set<RecurrenceId> cancelled = cancelled(copy);
        request.components().forEach((id, told) -> {
            Optional<Component> mine = copy.at(id).or(copy::series);
            if (id.isSeries()) {
                Component series = mine.map(own -> merged(own, told)).orElse(told);
                merged.put(id, withOwnExclusions(with(series, cancelled), copy));
            } else if (!(isDeclined(told) && isThrownAway(id, copy))) {
                merged.put(id, mine.map(own -> merged(own, told)).orElse(told));
            }
        });
        cancelled.forEach(id -> merged.put(id, copy.components().get(id)));
        copy.components().forEach((id, mine) -> ownInstance(id, mine, copy)
                .ifPresent(instance -> merged.putIfAbsent(id, instance)));
        return copy.with(merged);
    }

    /** An instance that is as the series has it but for an alarm of the attendee's own, as long as there is such an instance. */
    private Optional<Component> ownInstance(RecurrenceId id, Component mine, SchedulingObject copy) {
        boolean stands = request.series().isPresent()
                && copy.series().isPresent()
                && Content.timing(request.series().get())
                        .equals(Content.timing(copy.series().get()))
                && !RecurrenceId.excluded(request.series()).contains(id);
        if (!stands || mine.content().stream().noneMatch(Component.class::isInstance)) {
            return Optional.empty();
        }
        return mine.property("RECURRENCE-ID")
                .flatMap(Point::of)
                .flatMap(moment -> request.effective(id, moment))
                .map(told -> merged(mine, told));
    }

    private static boolean isThrownAway(RecurrenceId id, SchedulingObject copy) {
        return copy.series().isPresent()
                ? RecurrenceId.excluded(copy.series()).contains(id)
                : copy.at(id).isEmpty();
    }

    /** Instances that are not to be, and still shown as such: that the series leaves them out says no more than that. */
    private Set<RecurrenceId> cancelled(SchedulingObject copy) {
        Set<RecurrenceId> cancelled = new LinkedHashSet<>(
                request.series().isPresent()
                        ? RecurrenceId.excluded(request.series())
                        : copy.components().keySet());
        cancelled.removeAll(request.components().keySet());
        cancelled.removeIf(id -> copy.at(id).filter(ReceivedCancel::isCancelled).isEmpty());
        return cancelled;
    }

    /** The series without leaving out instances that are shown as cancelled. */
    private static Component with(Component series, Set<RecurrenceId> shown) {
        return shown.isEmpty()
                ? series
                : Lines.without(
                        series,
                        line -> line.name().equals("EXDATE")
                                && Point.all(List.of(line)).stream()
                                        .map(RecurrenceId::of)
                                        .allMatch(shown::contains));
    }

    /** Whether a copy says something else after the request than before, answers of others apart. */
    public boolean isNews(SchedulingObject copy, SchedulingObject merged) {
        if (!copy.components().keySet().equals(merged.components().keySet())) {
            return true;
        }
        return copy.components().entrySet().stream().anyMatch(entry -> {
            Component now = merged.components().get(entry.getKey());
            return !content.of(entry.getValue()).equals(content.of(now))
                    || !answer(entry.getValue()).equals(answer(now));
        });
    }

    private Optional<String> answer(Component component) {
        return attendance.line(component, attendee).map(Attendance::partstat);
    }

    private boolean isDeclined(Component told) {
        return answer(told).filter(Attendance.DECLINED::equals).isPresent();
    }

    /** Instances that the attendee has declined by removing them stay away. */
    private Component withOwnExclusions(Component series, SchedulingObject copy) {
        List<Property> kept = new ArrayList<>();
        Set<RecurrenceId> told = RecurrenceId.excluded(Optional.of(series));
        for (Point point :
                copy.series().map(own -> Point.all(own.properties("EXDATE"))).orElse(List.of())) {
            RecurrenceId id = RecurrenceId.of(point);
            if (!told.contains(id) && request.at(id).filter(this::isDeclined).isPresent()) {
                kept.add(point.as("EXDATE"));
            }
        }
        return Lines.add(series, kept);
    }

    private Component merged(Component mine, Component told) {
        Predicate<Node> keeps =
                node -> node instanceof Component inner ? inner.name().equals("VALARM") : isOwn((Property) node, told);
        List<Node> content = new ArrayList<>();
        Map<String, List<Property>> left = new LinkedHashMap<>();
        told.properties().stream().filter(property -> !isKept(property, mine)).forEach(property -> left.computeIfAbsent(
                        property.name(), any -> new ArrayList<>())
                .add(property));
        for (Node node : mine.content()) {
            if (keeps.test(node)) {
                content.add(node);
            } else if (node instanceof Property property && left.containsKey(property.name())) {
                content.addAll(left.remove(property.name()));
            }
        }
        int behind = lastProperty(content);
        List<Property> fresh = left.values().stream().flatMap(List::stream).toList();
        content.addAll(behind, fresh);
        return Attendance.withOrganizerStatusOf(mine, mine.withContent(content));
    }

    private static boolean isKept(Property told, Component mine) {
        return OWN.contains(told.name()) && mine.has(told.name());
    }

    private static boolean isOwn(Property mine, Component told) {
        return OWN.contains(mine.name()) || mine.name().startsWith("X-") && !told.has(mine.name());
    }

    private static int lastProperty(List<Node> content) {
        int last = 0;
        for (int i = 0; i < content.size(); i++) {
            last = content.get(i) instanceof Property ? i + 1 : last;
        }
        return last;
    }
}
