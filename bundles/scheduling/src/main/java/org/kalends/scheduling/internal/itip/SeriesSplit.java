/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.icalendar.series.SeriesInstances;
import org.kalends.icalendar.series.SeriesInstances.Instance;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/**
 * A series as two, split at one of its instances (caldav-recursplit section 3): what was before it is an object of its own, what is to
 * come stays where it is. The copies of all who attend are split where the organizer's is, and keep what anybody has answered.
 */
public final class SeriesSplit {
    private static final String SET = "X-CALENDARSERVER-RECURRENCE-SET";
    private static final Set<String> DATES = Set.of("RDATE", "EXDATE");

    private final Point at;
    private final Optional<Instant> moment;
    private final Optional<Instance> first;
    private final String pastUid;

    private SeriesSplit(Instance at, Point point, Optional<Instance> first, String pastUid) {
        this.at = point;
        this.moment = point.date() || point.tzid().isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(at.begins()));
        this.first = first;
        this.pastUid = pastUid;
    }

    /**
     * Splits an object at the first instance that is not before a moment.
     *
     * @param pastUid what the copies of what was before have in common
     * @return empty when there is nothing before it or behind it, or the series is one of several rules, of which no half has the same
     *     instances
     */
    public static Optional<SeriesSplit> of(
            SchedulingObject object, Instant moment, String pastUid, SeriesInstances instances) {
        Optional<Component> series = object.series().filter(found -> isSimple(found, object));
        Optional<Instance> at =
                series.flatMap(found -> instances.from(object.calendar(), found, moment.getEpochSecond()));
        boolean begun = series.flatMap(found -> instances.from(object.calendar(), found, Long.MIN_VALUE))
                .filter(earliest -> earliest.begins() <= moment.getEpochSecond())
                .isPresent();
        if (!begun || at.filter(found -> found.before() > 0).isEmpty()) {
            return Optional.empty();
        }
        return Point.of(at.get().start())
                .map(point -> new SeriesSplit(
                        at.get(), point, first(object, series.get(), at.get().begins(), instances), pastUid));
    }

    private static boolean isSimple(Component series, SchedulingObject object) {
        List<Property> rules = series.properties("RRULE");
        return rules.size() <= 1
                && rules.stream()
                        .noneMatch(rule -> rule.value().toUpperCase(Locale.ROOT).contains("SKIP="))
                && !series.has("EXRULE")
                && object.properties("RECURRENCE-ID")
                        .noneMatch(line -> line.parameter("RANGE").isPresent());
    }

    /** The first instance that the rule goes on with, and how many it has given before; empty when it has ended by then. */
    private static Optional<Instance> first(
            SchedulingObject object, Component series, long from, SeriesInstances instances) {
        Component ruled = Lines.without(series, line -> line.name().equals("RDATE"));
        Component whole = Lines.without(ruled, line -> line.name().equals("EXDATE"));
        return series.has("RRULE")
                ? instances
                        .from(object.calendar(), ruled, from)
                        .flatMap(next -> instances.from(object.calendar(), whole, next.begins()))
                : Optional.empty();
    }

    /** What of a copy is to come; empty when there is nothing. */
    public Optional<SchedulingObject> future(SchedulingObject copy) {
        return part(copy, component -> !isBefore(component))
                .map(part -> part.map((id, component) -> revised(id.isSeries() ? future(component) : component)))
                .map(this::related);
    }

    /** What of a copy was before; empty when there is nothing. */
    public Optional<SchedulingObject> past(SchedulingObject copy) {
        return part(copy, this::isBefore).map(part -> related(part)
                .map((id, component) -> Lines.change(
                        id.isSeries() ? past(component) : component,
                        line -> line.name().equals("UID"),
                        line -> Property.ofText("UID", pastUid))));
    }

    private static Optional<SchedulingObject> part(SchedulingObject copy, Predicate<Component> which) {
        Map<RecurrenceId, Component> part = new LinkedHashMap<>(copy.components());
        part.entrySet().removeIf(entry -> !entry.getKey().isSeries() && !which.test(entry.getValue()));
        return part.isEmpty() ? Optional.empty() : Optional.of(copy.with(part));
    }

    private boolean isBefore(Component instance) {
        return instance.property("RECURRENCE-ID")
                .flatMap(Point::of)
                .filter(this::isBefore)
                .isPresent();
    }

    private boolean isBefore(Point point) {
        Optional<Instant> other = point.instant();
        return moment.isPresent() && other.isPresent()
                ? other.get().isBefore(moment.get())
                : point.local().isBefore(at.local());
    }

    /** The series from its next instance on; without a rule that has ended it goes on with its next date. */
    private Component future(Component series) {
        Point start = first.map(Instance::start).flatMap(Point::of).orElse(at);
        Component dated = series.property("DTSTART")
                .flatMap(Point::of)
                .map(begin -> Derivation.moved(series, begin, start))
                .orElse(series);
        Component ruled = first.isPresent()
                ? Lines.change(dated, SeriesSplit::isRule, rule -> rule.withValue(counted(rule.value())))
                : Lines.without(dated, SeriesSplit::isRule);
        return withDates(ruled, point -> !isBefore(point));
    }

    private Component past(Component series) {
        Component ruled = first.isPresent()
                ? Lines.change(series, SeriesSplit::isRule, rule -> rule.withValue(ended(rule.value())))
                : series;
        return withDates(ruled, this::isBefore);
    }

    private static boolean isRule(Property line) {
        return line.name().equals("RRULE");
    }

    /** The rule with so many instances less as are before. */
    private String counted(String rule) {
        List<String> parts = new ArrayList<>(List.of(rule.split(";")));
        parts.replaceAll(part -> isPart(part, "COUNT") && part.strip().matches("(?i)COUNT=[0-9]{1,9}")
                ? "COUNT="
                        + (Long.parseLong(part.strip().substring("COUNT=".length()))
                                - first.orElseThrow().before())
                : part);
        return String.join(";", parts);
    }

    /** The rule with its end a second before the next instance, or a day where there are none. */
    private String ended(String rule) {
        List<String> parts = new ArrayList<>(List.of(rule.split(";")));
        parts.removeIf(part -> isPart(part, "COUNT") || isPart(part, "UNTIL"));
        Point last = moment.map(Point::utc).orElse(at).plus(at.date() ? Duration.ofDays(-1) : Duration.ofSeconds(-1));
        parts.add("UNTIL=" + last.as("UNTIL").value());
        return String.join(";", parts);
    }

    private static boolean isPart(String part, String name) {
        return part.strip().regionMatches(true, 0, name + '=', 0, name.length() + 1);
    }

    /** The series with some of its dates; lines of which all stay are left as they are. */
    private static Component withDates(Component series, Predicate<Point> stays) {
        Component less = Lines.change(series, line -> DATES.contains(line.name()), line -> {
            List<String> values = List.of(line.value().split(","));
            List<String> left = values.stream()
                    .filter(value ->
                            Point.of(value, line).filter(stays.negate()).isEmpty())
                    .toList();
            return left.size() == values.size() ? line : line.withValue(String.join(",", left));
        });
        return Lines.without(
                less, line -> DATES.contains(line.name()) && line.value().isBlank());
    }

    /** What begins at another time is another revision (RFC 5546 section 2.1.4). */
    private static Component revised(Component component) {
        return Lines.set(component, Property.of("SEQUENCE", String.valueOf(Lines.sequence(component) + 1)));
    }

    /** All objects that were one series say so. */
    private SchedulingObject related(SchedulingObject part) {
        return part.map((id, component) ->
                component.properties("RELATED-TO").stream().anyMatch(line -> Lines.parameter(line, "RELTYPE")
                                .filter(SET::equalsIgnoreCase)
                                .isPresent())
                        ? component
                        : Lines.add(
                                component,
                                Property.of(
                                        "RELATED-TO",
                                        "RELTYPE",
                                        SET,
                                        Property.ofText("UID", pastUid).value())));
    }
}
