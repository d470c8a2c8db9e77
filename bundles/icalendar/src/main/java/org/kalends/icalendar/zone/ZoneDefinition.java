/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.zone;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kalends.dav.api.text.LineFolding;

/**
 * Writes a zone of the IANA database as a VTIMEZONE (RFC 5545 section 3.6.5). What changes every year
 * by a rule is written as that rule; where iCalendar has none like it, the years up to 2037 are written out.
 */
public final class ZoneDefinition {
    private static final Instant USUAL_START = Instant.parse("1970-01-01T12:00:00Z");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int LAST_YEAR = 2037;

    /** Years in which every date falls on every day of the week. */
    private static final int CYCLE = 28;

    private static final int WEEK = 7;
    private static final int FOURTH_WEEK = 22;

    private final ZoneRules rules;
    private final Instant since;
    private final Optional<Instant> until;
    private final Map<Kind, List<LocalDateTime>> observances = new LinkedHashMap<>();

    /** What makes onsets ones of the same observance. */
    private record Kind(String name, ZoneOffset from, ZoneOffset to) {}

    /** An observance that goes on by a rule. */
    private record Lasting(Kind kind, LocalDateTime onset, String rule) {}

    private ZoneDefinition(ZoneRules rules, Instant since, Optional<Instant> until) {
        this.rules = rules;
        this.since = since;
        this.until = until;
    }

    /** The VTIMEZONE of a zone as content lines, without folds and line ends, from the year 1970 on. */
    public static List<String> lines(ZoneId zone) {
        LocalDateTime midnight =
                LocalDateTime.ofInstant(USUAL_START, ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        ZoneOffset offset = zone.getRules().getOffset(USUAL_START);
        return lines(zone, zone.getId(), midnight.toInstant(offset), Optional.empty());
    }

    /**
     * The VTIMEZONE of a zone for a part of time, as content lines, without folds and line ends.
     *
     * @param name the TZID it is to have: that of the zone, or another name of it
     * @param since what happened before is left out, and what held then stands at the beginning
     * @param until what happens from then on is left out, which {@code TZUNTIL} tells (RFC 7808 section 7.1); empty for no end
     */
    public static List<String> lines(ZoneId zone, String name, Instant since, Optional<Instant> until) {
        List<String> lines = new ArrayList<>();
        lines.add("BEGIN:VTIMEZONE");
        lines.add("TZID:" + name);
        if (!name.equals(zone.getId())) {
            lines.add("TZID-ALIAS-OF:" + zone.getId());
        }
        until.ifPresent(end -> lines.add("TZUNTIL:" + utc(end)));
        lines.addAll(new ZoneDefinition(zone.getRules(), since, until).observances());
        lines.add("END:VTIMEZONE");
        return lines;
    }

    /** The VTIMEZONE of a zone as it stands in an iCalendar file, folded and with line ends. */
    public static String text(ZoneId zone) {
        return lines(zone).stream().map(LineFolding::folded).collect(Collectors.joining());
    }

    private List<String> observances() {
        ZoneOffset first = rules.getOffset(since);
        observances.put(
                new Kind(name(since), first, first), new ArrayList<>(List.of(LocalDateTime.ofInstant(since, first))));
        List<ZoneOffsetTransition> known = rules.getTransitions();
        known.stream().filter(this::isWithin).forEach(this::add);
        Instant last =
                known.isEmpty() ? since : later(known.get(known.size() - 1).getInstant(), since);
        List<Lasting> lasting = lasting(last);
        if (lasting.size() < rules.getTransitionRules().size()) {
            lasting = List.of();
            addUpTo(LAST_YEAR, last);
        }
        List<String> all = new ArrayList<>();
        observances.forEach((kind, onsets) -> all.addAll(observance(kind, onsets, Optional.empty())));
        lasting.stream()
                .filter(one -> until.isEmpty()
                        || one.onset().toInstant(one.kind().from()).isBefore(until.get()))
                .forEach(one -> all.addAll(observance(one.kind(), List.of(one.onset()), Optional.of(one.rule()))));
        return all;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isWithin(ZoneOffsetTransition transition) {
        Instant moment = transition.getInstant();
        return moment.isAfter(since) && (until.isEmpty() || moment.isBefore(until.get()));
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
                next != null && next.getDateTimeBefore().getYear() <= year && isWithin(next);
                next = rules.nextTransition(next.getInstant())) {
            add(next);
        }
    }

    /** The observances that go on by a rule, as far as there is a rule of iCalendar for them. */
    private List<Lasting> lasting(Instant after) {
        List<Lasting> found = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            int year = LocalDateTime.ofInstant(after, ZoneOffset.UTC).getYear();
            while (!rule.createTransition(year).getInstant().isAfter(after)) {
                year++;
            }
            ZoneOffsetTransition first = rule.createTransition(year);
            recurrence(rule, year)
                    .map(text -> text + until.map(end -> ";UNTIL=" + utc(end)).orElse(""))
                    .ifPresent(text -> found.add(new Lasting(kind(first), first.getDateTimeBefore(), text)));
        }
        return found;
    }

    private static List<String> observance(Kind kind, List<LocalDateTime> onsets, Optional<String> rule) {
        List<String> lines = new ArrayList<>();
        lines.add("BEGIN:" + kind.name());
        lines.add("DTSTART:" + text(onsets.get(0)));
        lines.add("TZOFFSETFROM:" + text(kind.from()));
        lines.add("TZOFFSETTO:" + text(kind.to()));
        if (onsets.size() > 1) {
            String more = onsets.stream().skip(1).map(ZoneDefinition::text).collect(Collectors.joining(","));
            lines.add("RDATE:" + more);
        }
        rule.ifPresent(text -> lines.add("RRULE:" + text));
        lines.add("END:" + kind.name());
        return lines;
    }

    private static String utc(Instant moment) {
        return text(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "Z";
    }

    private static String text(LocalDateTime onset) {
        return LOCAL.format(onset);
    }

    private static String text(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String hoursAndMinutes = String.format(Locale.ROOT, "%s%02d%02d", sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? hoursAndMinutes : hoursAndMinutes + String.format(Locale.ROOT, "%02d", seconds % 60);
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
