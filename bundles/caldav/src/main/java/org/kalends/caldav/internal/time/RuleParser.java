/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kalends.caldav.internal.scale.CalendarMonth;
import org.kalends.caldav.internal.scale.CalendarSystem;
import org.kalends.caldav.internal.scale.CalendarSystems;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Reads the text of a recurrence rule. */
final class RuleParser {
    private static final int MAX_LENGTH = 4_000;
    private static final BigInteger LARGE = BigInteger.valueOf(1_000_000_000_000L);
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private final Map<String, String> parts = new HashMap<>();

    RuleParser(String value) throws MalformedCalendarException {
        if (value.length() > MAX_LENGTH) {
            throw new MalformedCalendarException("A recurrence rule is too long.");
        }
        for (String part : value.strip().toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            } else if (!part.isBlank()) {
                throw malformed(part);
            }
        }
    }

    RecurrenceRule parse() throws MalformedCalendarException {
        String name = parts.getOrDefault("RSCALE", CalendarSystems.names().get(0));
        if (!CalendarSystems.isKnown(name)) {
            throw new UnsupportedScaleException("Recurrence rules follow one of these calendars here: "
                    + String.join(", ", CalendarSystems.names()) + ".");
        }
        Optional<CalendarSystem> scale = CalendarSystems.of(name);
        RecurrenceRule.ByParts by = new RecurrenceRule.ByParts(
                scale.isPresent() ? scaledMonths() : signed("BYMONTH", 1, 12),
                signed("BYWEEKNO", -53, 53),
                signed("BYYEARDAY", -366, 366),
                signed("BYMONTHDAY", -31, 31),
                weekdays(),
                unsigned("BYHOUR", 23),
                unsigned("BYMINUTE", 59),
                unsigned("BYSECOND", 60),
                signed("BYSETPOS", -366, 366));
        return new RecurrenceRule(
                frequency(),
                large("INTERVAL", 1, 1),
                large("COUNT", 0, 0),
                until(),
                by,
                day(parts.getOrDefault("WKST", "MO")),
                skip(),
                scale);
    }

    /** A number of a month, of a leap month with an {@code L} behind it (RFC 7529 section 4.2). */
    private List<Integer> scaledMonths() throws MalformedCalendarException {
        List<Integer> keys = new ArrayList<>(4);
        for (String entry : list("BYMONTH")) {
            String text = entry.strip();
            boolean leap = text.endsWith("L");
            String digits = leap ? text.substring(0, text.length() - 1) : text;
            keys.add(CalendarMonth.key((int) number(digits, 1, CalendarSystem.MOST_MONTHS), leap));
        }
        return keys.stream().distinct().sorted().toList();
    }

    /** Without RSCALE there is none (RFC 7529 section 4.1); what is sent without it is taken for what it says. */
    private Skip skip() throws MalformedCalendarException {
        String skip = parts.getOrDefault("SKIP", Skip.OMIT.name());
        try {
            return Skip.valueOf(skip);
        } catch (IllegalArgumentException e) {
            throw new MalformedCalendarException(complaint(skip), e);
        }
    }

    private Frequency frequency() throws MalformedCalendarException {
        String frequency = parts.getOrDefault("FREQ", "");
        try {
            return Frequency.valueOf(frequency);
        } catch (IllegalArgumentException e) {
            throw new MalformedCalendarException("A recurrence rule has no valid FREQ.", e);
        }
    }

    private Optional<CalendarTime> until() throws MalformedCalendarException {
        String until = parts.get("UNTIL");
        return until == null ? Optional.empty() : Optional.of(CalendarTime.parse(until, ""));
    }

    /** A number of any size; what is larger than the seconds of all years there are is as good as those. */
    private long large(String part, long missing, long least) throws MalformedCalendarException {
        String text = parts.get(part);
        if (text == null) {
            return missing;
        }
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9') || text.isEmpty()) {
            throw malformed(text);
        }
        long number = new BigInteger(text).min(LARGE).longValue();
        if (number < least) {
            throw malformed(text);
        }
        return number;
    }

    private static long number(String text, long least, long most) throws MalformedCalendarException {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new MalformedCalendarException(complaint(text), e);
        }
        throw malformed(text);
    }

    private List<Integer> unsigned(String part, int most) throws MalformedCalendarException {
        List<Integer> numbers = new ArrayList<>(4);
        for (String text : list(part)) {
            numbers.add((int) number(text, 0, most));
        }
        return numbers.stream().distinct().sorted().toList();
    }

    private List<Integer> signed(String part, int least, int most) throws MalformedCalendarException {
        List<Integer> numbers = new ArrayList<>(4);
        for (String text : list(part)) {
            int number = (int) number(text, least, most);
            if (number == 0) {
                throw malformed(text);
            }
            numbers.add(number);
        }
        return numbers.stream().distinct().sorted().toList();
    }

    private String[] list(String part) {
        String text = parts.get(part);
        return text == null ? new String[0] : text.split(",");
    }

    private List<RecurrenceRule.Weekday> weekdays() throws MalformedCalendarException {
        List<RecurrenceRule.Weekday> weekdays = new ArrayList<>(7);
        for (String entry : list("BYDAY")) {
            String text = entry.strip();
            int split = text.length() - 2;
            if (split < 0) {
                throw malformed(text);
            }
            int ordinal = split == 0 ? 0 : (int) number(text.substring(0, split), -53, 53);
            weekdays.add(new RecurrenceRule.Weekday(ordinal, day(text.substring(split))));
        }
        return weekdays.stream().distinct().toList();
    }

    private static DayOfWeek day(String text) throws MalformedCalendarException {
        DayOfWeek day = DAYS.get(text);
        if (day == null) {
            throw malformed(text);
        }
        return day;
    }

    private static MalformedCalendarException malformed(String text) {
        return new MalformedCalendarException(complaint(text));
    }

    private static String complaint(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return "A recurrence rule cannot have \"" + shown + "\".";
    }
}
