/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.icalendar.text.MalformedCalendarException;

/**
 * A DURATION value (RFC 5545 section 3.3.6). Weeks and days are steps on the calendar, whatever the hours of a day; the
 * rest is exact.
 *
 * @param days days, 7 for a week; negative when the duration is
 * @param seconds the rest; negative when the duration is
 */
public record NominalDuration(long days, long seconds) {
    private static final long DAY = 86_400;
    private static final long CHANGES = 2 * DAY;
    private static final Pattern FORM = Pattern.compile(
            "([+-]?)P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,8})H)?(?:(\\d{1,8})M)?(?:(\\d{1,10})S)?)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads a value.
     *
     * @throws MalformedCalendarException when it is no duration
     */
    public static NominalDuration parse(String value) throws MalformedCalendarException {
        Matcher parts = FORM.matcher(value.strip());
        if (!parts.matches() || value.chars().noneMatch(Character::isDigit)) {
            String shown = value.length() <= 40 ? value : value.substring(0, 40) + "…";
            throw new MalformedCalendarException("\"" + shown + "\" is no duration.");
        }
        long sign = parts.group(1).equals("-") ? -1 : 1;
        long days = 7 * number(parts.group(2)) + number(parts.group(3));
        long seconds = 3600 * number(parts.group(4)) + 60 * number(parts.group(5)) + number(parts.group(6));
        return new NominalDuration(sign * days, sign * seconds);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /**
     * The moment it leads to from another one: first days on the calendar, then exact time.
     *
     * @param clock by which the days are counted
     * @return seconds since the epoch
     */
    public long after(Moment moment, ZoneRules clock) {
        long day = days == 0 ? moment.epoch() : TimeZones.epoch(moment.local().plusDays(days), clock);
        return day + seconds;
    }

    /** It so many times, one after the other. */
    public NominalDuration times(long factor) {
        return new NominalDuration(days * factor, seconds * factor);
    }

    /** No more seconds than these does it lead on, whatever clock changes are on the way. */
    public long longestSeconds() {
        return days * DAY + seconds + (days == 0 ? 0 : CHANGES);
    }

    /** No less seconds than these does it lead on, whatever clock changes are on the way. */
    public long shortestSeconds() {
        return days * DAY + seconds - (days == 0 ? 0 : CHANGES);
    }

    /** Whether it has no length. */
    public boolean isZero() {
        return days == 0 && seconds == 0;
    }

    /** Whether it leads back. */
    public boolean isNegative() {
        return days < 0 || seconds < 0;
    }
}
