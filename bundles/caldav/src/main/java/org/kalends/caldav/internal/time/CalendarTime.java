/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/**
 * A DATE or DATE-TIME value (RFC 5545 sections 3.3.4 and 3.3.5).
 *
 * @param local the time on the wall; midnight for a DATE
 * @param form which of the forms it has
 * @param zone the TZID of a {@link Form#ZONED} time, else empty
 */
public record CalendarTime(LocalDateTime local, Form form, String zone) {
    /** The forms of a date or time. */
    public enum Form {
        DATE,
        FLOATING,
        UTC,
        ZONED
    }

    private static final int DATE_LENGTH = 8;
    private static final int TIME_LENGTH = 15;

    public CalendarTime {
        Objects.requireNonNull(local, "local");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * The value of a property that has exactly one.
     *
     * @throws MalformedCalendarException when it is no date or time
     */
    public static CalendarTime of(Property property) throws MalformedCalendarException {
        return parse(property.value(), tzid(property));
    }

    /**
     * The values of a property, separated by commas; of a PERIOD the start. Empty values are passed over.
     *
     * @throws MalformedCalendarException when one is no date or time
     */
    public static List<CalendarTime> listOf(Property property) throws MalformedCalendarException {
        List<CalendarTime> times = new ArrayList<>(4);
        String zone = tzid(property);
        for (String value : values(property)) {
            int slash = value.indexOf('/');
            times.add(parse(slash < 0 ? value : value.substring(0, slash), zone));
        }
        return times;
    }

    /** The values of a property as text, without empty ones. */
    public static List<String> values(Property property) {
        return Arrays.stream(property.value().split(","))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The TZID of a property; empty when it has none. */
    public static String tzid(Property property) {
        return property.parameter("TZID").map(PropertyParameter::text).orElse("");
    }

    /**
     * Reads a value; eight digits are a DATE.
     *
     * @param zone the TZID that goes with it, or empty
     * @throws MalformedCalendarException when it is neither date nor time
     */
    public static CalendarTime parse(String value, String zone) throws MalformedCalendarException {
        String text = value.strip();
        try {
            if (text.length() == DATE_LENGTH) {
                return new CalendarTime(date(text, 0, 0, 0), Form.DATE, "");
            }
            boolean utc = text.length() == TIME_LENGTH + 1 && (text.charAt(TIME_LENGTH) | 0x20) == 'z';
            if ((utc || text.length() == TIME_LENGTH) && (text.charAt(DATE_LENGTH) | 0x20) == 't') {
                int second = Math.min(digits(text, 13, 15), 59); // a leap second is the one before it
                LocalDateTime local = date(text, digits(text, 9, 11), digits(text, 11, 13), second);
                Form form = utc ? Form.UTC : zone.isEmpty() ? Form.FLOATING : Form.ZONED;
                return new CalendarTime(local, form, form == Form.ZONED ? zone : "");
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new MalformedCalendarException(complaint(text), e);
        }
        throw new MalformedCalendarException(complaint(text));
    }

    private static String complaint(String text) {
        return "\"" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "\" is no date or time.";
    }

    private static LocalDateTime date(String text, int hour, int minute, int second) {
        return LocalDateTime.of(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8), hour, minute, second);
    }

    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("no digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Whether it is a DATE. */
    public boolean isDate() {
        return form == Form.DATE;
    }

    /** Whether the moment it means depends on who asks. */
    public boolean dependsOnAsker() {
        return form == Form.DATE || form == Form.FLOATING;
    }

    /** Another time on the wall in the same form. */
    public CalendarTime at(LocalDateTime otherLocal) {
        return new CalendarTime(otherLocal, form, zone);
    }

    /** The value as it stands in a property. */
    public String text() {
        StringBuilder text = new StringBuilder(TIME_LENGTH + 1);
        append(text, local.getYear(), 4);
        append(text, local.getMonthValue(), 2);
        append(text, local.getDayOfMonth(), 2);
        if (form != Form.DATE) {
            append(text.append('T'), local.getHour(), 2);
            append(text, local.getMinute(), 2);
            append(text, local.getSecond(), 2);
        }
        return form == Form.UTC ? text.append('Z').toString() : text.toString();
    }

    private static void append(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
