/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Property;

/**
 * Turns the observances of a VTIMEZONE (RFC 5545 section 3.6.5) into the rules that {@code java.time} computes with.
 * Onsets between the years 1900 and 2200 are looked at; beyond, the last offset stays.
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

    private final List<Onset> onsets = new ArrayList<>();
    private final StepBudget budget = new StepBudget(100 * MAX_ONSETS);

    private VTimeZone() {}

    /**
     * The rules of a VTIMEZONE.
     *
     * @throws MalformedCalendarException when it has no observance, or one lacks a valid start or offset
     */
    public static ZoneRules rules(Component zone) throws MalformedCalendarException {
        VTimeZone reader = new VTimeZone();
        for (Component observance : zone.components()) {
            reader.addObservance(observance);
        }
        return reader.rules();
    }

    private void addObservance(Component observance) throws MalformedCalendarException {
        ZoneOffset from = offset(observance, "TZOFFSETFROM");
        ZoneOffset to = offset(observance, "TZOFFSETTO");
        LocalDateTime start = CalendarTime.of(required(observance, "DTSTART")).local();
        onsets.add(new Onset(start, from, to));
        for (Property rdate : observance.properties("RDATE")) {
            for (CalendarTime time : CalendarTime.listOf(rdate)) {
                add(new Onset(time.local(), from, to));
            }
        }
        for (Property line : observance.properties("RRULE")) {
            RecurrenceRule rule = RecurrenceRule.parse(line.value());
            LocalDateTime until =
                    rule.until().map(time -> untilLocal(time, from)).orElse(LATEST);
            LocalDateTime last = until.isBefore(LATEST) ? until : LATEST;
            if (last.isBefore(EARLIEST)) {
                continue;
            }
            TimeRange range = new TimeRange(EARLIEST.toEpochSecond(from), last.toEpochSecond(from) + 1);
            RuleIterator times = new RuleIterator(rule, new Beginning(start, false, from.getRules()), range, budget);
            while (times.hasNext()) {
                add(new Onset(times.next().local(), from, to));
            }
        }
    }

    private static LocalDateTime untilLocal(CalendarTime until, ZoneOffset from) {
        return until.form() == CalendarTime.Form.UTC
                ? until.local().plusSeconds(from.getTotalSeconds())
                : until.local();
    }

    private void add(Onset onset) throws MalformedCalendarException {
        if (onsets.size() >= MAX_ONSETS) {
            throw new MalformedCalendarException("A VTIMEZONE has too many onsets.");
        }
        onsets.add(onset);
    }

    private ZoneRules rules() throws MalformedCalendarException {
        if (onsets.isEmpty()) {
            throw new MalformedCalendarException("A VTIMEZONE has no observance.");
        }
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
        return ZoneRules.of(initial, initial, List.of(), transitions, List.of());
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
