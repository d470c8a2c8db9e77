/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kalends.caldav.internal.text.CalendarObject;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.Node;
import org.kalends.caldav.internal.text.Property;

/**
 * Writes a zone of the IANA database as a VTIMEZONE (RFC 5545 section 3.6.5), from the year 1970 on. What changes every year
 * by a rule is written as that rule; where iCalendar has none like it, the years up to 2037 are written out.
 */
public final class ZoneDefinition {
    private static final LocalDateTime START = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int LAST_YEAR = 2037;

    /** Years in which every date falls on every day of the week. */
    private static final int CYCLE = 28;

    private static final int WEEK = 7;
    private static final int FOURTH_WEEK = 22;

    private final ZoneRules rules;
    private final Map<Kind, List<LocalDateTime>> observances = new LinkedHashMap<>();

    /** What makes onsets ones of the same observance. */
    private record Kind(String name, ZoneOffset from, ZoneOffset to) {}

    private ZoneDefinition(ZoneRules rules) {
        this.rules = rules;
    }

    /** The VTIMEZONE of a zone. */
    public static Component of(ZoneId zone) {
        List<Node> content = new ArrayList<>();
        content.add(Property.of("TZID", zone.getId()));
        content.addAll(new ZoneDefinition(zone.getRules()).observances());
        return Component.of(CalendarObject.VTIMEZONE, content);
    }

    private List<Component> observances() {
        ZoneOffset first = rules.getOffset(START);
        Instant since = START.toInstant(first);
        observances.put(new Kind(name(since), first, first), new ArrayList<>(List.of(START)));
        List<ZoneOffsetTransition> explicit = rules.getTransitions().stream()
                .filter(transition -> transition.getInstant().isAfter(since))
                .toList();
        explicit.forEach(this::add);
        Instant last =
                explicit.isEmpty() ? since : explicit.get(explicit.size() - 1).getInstant();
        List<Component> lasting = lasting(last);
        if (lasting.size() < rules.getTransitionRules().size()) {
            lasting = List.of();
            addUpTo(LAST_YEAR, last);
        }
        List<Component> all = new ArrayList<>();
        observances.forEach((kind, onsets) -> all.add(observance(kind, onsets)));
        all.addAll(lasting);
        return all;
    }

    private String name(Instant moment) {
        return rules.isDaylightSavings(moment) ? "DAYLIGHT" : "STANDARD";
    }

    private Kind kind(ZoneOffsetTransition transition) {
        return new Kind(name(transition.getInstant()), transition.getOffsetBefore(), transition.getOffsetAfter());
    }

    private void add(ZoneOffsetTransition transition) {
        observances.computeIfAbsent(kind(transition), kind -> new ArrayList<>()).add(transition.getDateTimeBefore());
    }

    private void addUpTo(int year, Instant after) {
        for (ZoneOffsetTransition next = rules.nextTransition(after);
                next != null && next.getDateTimeBefore().getYear() <= year;
                next = rules.nextTransition(next.getInstant())) {
            add(next);
        }
    }

    /** The observances that go on for ever, as far as there is a rule of iCalendar for them. */
    private List<Component> lasting(Instant after) {
        List<Component> found = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            int year = LocalDateTime.ofInstant(after, ZoneOffset.UTC).getYear();
            while (!rule.createTransition(year).getInstant().isAfter(after)) {
                year++;
            }
            ZoneOffsetTransition first = rule.createTransition(year);
            recurrence(rule, year).ifPresent(text -> found.add(lasting(first, text)));
        }
        return found;
    }

    private Component lasting(ZoneOffsetTransition first, String recurrence) {
        Component once = observance(kind(first), List.of(first.getDateTimeBefore()));
        List<Node> content = new ArrayList<>(once.content());
        content.add(Property.of("RRULE", recurrence));
        return once.withContent(content);
    }

    private static Component observance(Kind kind, List<LocalDateTime> onsets) {
        List<Node> content = new ArrayList<>();
        content.add(Property.of("DTSTART", text(onsets.get(0))));
        content.add(Property.of("TZOFFSETFROM", text(kind.from())));
        content.add(Property.of("TZOFFSETTO", text(kind.to())));
        if (onsets.size() > 1) {
            String more = onsets.stream().skip(1).map(ZoneDefinition::text).collect(Collectors.joining(","));
            content.add(Property.of("RDATE", more));
        }
        return Component.of(kind.name(), content);
    }

    private static String text(LocalDateTime onset) {
        return new CalendarTime(onset, CalendarTime.Form.FLOATING, "").text();
    }

    private static String text(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String hoursAndMinutes = String.format("%s%02d%02d", sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? hoursAndMinutes : hoursAndMinutes + String.format("%02d", seconds % 60);
    }

    /** The rule that the dates of a cycle follow. */
    private static Optional<String> recurrence(ZoneOffsetTransitionRule rule, int year) {
        List<LocalDateTime> dates = IntStream.range(year, year + CYCLE)
                .mapToObj(at -> rule.createTransition(at).getDateTimeBefore())
                .toList();
        Set<Month> months = all(dates, LocalDateTime::getMonth);
        TreeSet<Integer> days = all(dates, LocalDateTime::getDayOfMonth);
        if (months.size() > 1 || all(dates, LocalDateTime::toLocalTime).size() > 1) {
            return Optional.empty();
        }
        Month month = months.iterator().next();
        String head = "FREQ=YEARLY;BYMONTH=" + month.getValue();
        if (days.size() == 1) {
            return Optional.of(head + ";BYMONTHDAY=" + days.first());
        }
        Set<DayOfWeek> weekdays = all(dates, LocalDateTime::getDayOfWeek);
        return weekdays.size() == 1 && days.size() == WEEK && days.last() - days.first() < WEEK
                ? Optional.of(head + among(days, month, weekdays.iterator().next()))
                : Optional.empty();
    }

    private static <T extends Comparable<? super T>> TreeSet<T> all(
            List<LocalDateTime> dates, Function<LocalDateTime, T> field) {
        return dates.stream().map(field).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The day of the week that is among seven days. */
    private static String among(TreeSet<Integer> days, Month month, DayOfWeek weekday) {
        String name = weekday.name().substring(0, 2);
        int first = days.first();
        if (first % WEEK == 1 && first <= FOURTH_WEEK) {
            return ";BYDAY=" + (first / WEEK + 1) + name;
        }
        if (days.last() == month.maxLength() && month != Month.FEBRUARY) {
            return ";BYDAY=-1" + name;
        }
        return ";BYDAY=" + name + ";BYMONTHDAY="
                + days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
