/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/**
 * Turns the observances of a VTIMEZONE (RFC 5545 section 3.6.5) into the rules that {@code java.time} computes with. Rules
 * that go on for ever do so, if they are of the usual kind; of others the onsets between the years 1900 and 2200 are looked
 * at, and beyond, the last offset stays.
 */
public final class VTimeZone {
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1900, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(2199, 12, 31, 0, 0);
    private static final int MAX_ONSETS = 2_000;
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2}):?(\\d{2})?");

    private record Onset(LocalDateTime local, ZoneOffset from, ZoneOffset to) {
        long epoch() {
            return local.toEpochSecond(from);
        }
    }

    /** An observance that comes again. */
    private record Series(RecurrenceRule rule, Onset first) {
        Optional<YearlyOnset> yearly() {
            return YearlyOnset.of(rule, first.local(), first.from(), first.to());
        }

        LocalDateTime until() {
            LocalDateTime end =
                    rule.until().map(time -> untilLocal(time, first.from())).orElse(LATEST);
            return end.isBefore(LATEST) ? end : LATEST;
        }

        /** UNTIL is a UTC time in observances; some clients write a local one. */
        private static LocalDateTime untilLocal(CalendarTime until, ZoneOffset from) {
            return until.form() == CalendarTime.Form.UTC
                    ? until.local().plusSeconds(from.getTotalSeconds())
                    : until.local();
        }
    }

    private final List<Onset> onsets = new ArrayList<>();
    private final List<Series> endless = new ArrayList<>();
    private final StepBudget budget;

    private VTimeZone(StepBudget budget) {
        this.budget = budget;
    }

    /** What the zones of one object may cost: more than any that are in use. */
    static StepBudget usualBudget() {
        return new StepBudget(200_000);
    }

    /**
     * The rules of a VTIMEZONE.
     *
     * @throws MalformedCalendarException when it has no observance, one lacks a valid start or offset, or it is too much work
     */
    public static ZoneRules rules(Component zone) throws MalformedCalendarException {
        return rules(zone, usualBudget());
    }

    /**
     * The rules of one of the VTIMEZONEs of an object.
     *
     * @param budget what those of the object may cost together; an observance, an onset and a day of a rule that is looked at is a step
     * @throws MalformedCalendarException when it has no observance, one lacks a valid start or offset, or it is too much work
     */
    static ZoneRules rules(Component zone, StepBudget budget) throws MalformedCalendarException {
        VTimeZone reader = new VTimeZone(budget);
        for (Component observance : zone.components()) {
            reader.addObservance(observance);
        }
        return reader.rules();
    }

    private void addObservance(Component observance) throws MalformedCalendarException {
        ZoneOffset from = offset(observance, "TZOFFSETFROM");
        ZoneOffset to = offset(observance, "TZOFFSETTO");
        LocalDateTime start = CalendarTime.of(required(observance, "DTSTART")).local();
        Onset first = new Onset(start, from, to);
        add(first);
        for (Property rdate : observance.properties("RDATE")) {
            for (CalendarTime time : CalendarTime.listOf(rdate)) {
                add(new Onset(time.local(), from, to));
            }
        }
        for (Property line : observance.properties("RRULE")) {
            RecurrenceRule rule = RecurrenceRule.parse(line.value());
            Series series = new Series(rule, first);
            if (rule.isEndless()) {
                endless.add(series);
            } else {
                addAll(series);
            }
        }
    }

    private void addAll(Series series) throws MalformedCalendarException {
        Optional<YearlyOnset> yearly = series.yearly();
        if (yearly.isPresent()) {
            addYears(yearly.get(), series.first(), series.until());
            return;
        }
        Onset first = series.first();
        if (series.until().isBefore(EARLIEST)) {
            return;
        }
        TimeRange range = new TimeRange(
                EARLIEST.toEpochSecond(first.from()), series.until().toEpochSecond(first.from()) + 1);
        Beginning beginning = new Beginning(first.local(), false, first.from().getRules());
        RuleIterator times = new RuleIterator(series.rule(), beginning, range, budget);
        while (times.hasNext()) {
            add(new Onset(times.next().local(), first.from(), first.to()));
        }
        if (budget.exhausted()) {
            throw tooMuch();
        }
    }

    private void addYears(YearlyOnset yearly, Onset first, LocalDateTime until) throws MalformedCalendarException {
        int year = Math.max(first.local().getYear(), Math.min(EARLIEST.getYear(), until.getYear()));
        for (LocalDateTime next = yearly.in(year); !next.isAfter(until); next = yearly.in(++year)) {
            if (next.isAfter(first.local())) {
                add(new Onset(next, first.from(), first.to()));
            }
        }
    }

    private void add(Onset onset) throws MalformedCalendarException {
        if (onsets.size() >= MAX_ONSETS || !budget.spend()) {
            throw tooMuch();
        }
        onsets.add(onset);
    }

    private static MalformedCalendarException tooMuch() {
        return new MalformedCalendarException("A VTIMEZONE has too many onsets.");
    }

    private ZoneRules rules() throws MalformedCalendarException {
        if (onsets.isEmpty()) {
            throw new MalformedCalendarException("A VTIMEZONE has no observance.");
        }
        List<ZoneOffsetTransitionRule> lasting = addEndless();
        onsets.sort(Comparator.comparingLong(Onset::epoch));
        ZoneOffset initial = onsets.get(0).from();
        ZoneOffset current = initial;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Onset onset : onsets) {
            if (!onset.to().equals(current)) {
                LocalDateTime local = LocalDateTime.ofEpochSecond(onset.epoch(), 0, current);
                transitions.add(ZoneOffsetTransition.of(local, current, onset.to()));
                current = onset.to();
            }
        }
        return ZoneRules.of(initial, initial, List.of(), transitions, lasting);
    }

    /** Adds the onsets of endless series up to where all that has an end has ended; returns what goes on from there. */
    private List<ZoneOffsetTransitionRule> addEndless() throws MalformedCalendarException {
        List<YearlyOnset> yearly =
                endless.stream().flatMap(series -> series.yearly().stream()).toList();
        Optional<List<ZoneOffsetTransitionRule>> cycle = YearlyOnset.cycle(yearly);
        int settled = 1
                + onsets.stream()
                        .mapToInt(onset -> onset.local().getYear())
                        .max()
                        .orElseThrow();
        if (yearly.size() < endless.size() || cycle.isEmpty() || settled > LATEST.getYear()) {
            for (Series series : endless) {
                addAll(series);
            }
            return List.of();
        }
        LocalDateTime end = LocalDateTime.of(settled, 12, 31, 23, 59, 59);
        for (int i = 0; i < yearly.size(); i++) {
            addYears(yearly.get(i), endless.get(i).first(), end);
        }
        return cycle.get();
    }

    private static ZoneOffset offset(Component observance, String name) throws MalformedCalendarException {
        Matcher parts = OFFSET.matcher(required(observance, name).value().strip());
        if (!parts.matches()) {
            throw new MalformedCalendarException(name + " is no UTC offset.");
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        int seconds = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        try {
            return ZoneOffset.ofTotalSeconds(
                    sign * (Integer.parseInt(parts.group(2)) * 3600 + Integer.parseInt(parts.group(3)) * 60 + seconds));
        } catch (DateTimeException e) {
            throw new MalformedCalendarException(name + " is no UTC offset.", e);
        }
    }

    private static Property required(Component observance, String name) throws MalformedCalendarException {
        return observance
                .property(name)
                .orElseThrow(() -> new MalformedCalendarException("An observance of a VTIMEZONE has no " + name + "."));
    }
}
