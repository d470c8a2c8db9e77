/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times, which content lines have without separators and JSON has with them (ISO 8601 basic and extended; RFC 7095 section
 * 3.5, RFC 7265 section 3.6), also those of cards that leave out a part. What is no date or time stays as it is.
 */
public final class ExtendedTimes {
    private static final Pattern BASIC_DATE = Pattern.compile("(\\d{4}|--)(\\d\\d)(\\d\\d)");
    private static final Pattern EXTENDED_DATE = Pattern.compile("(\\d{4}-|--)(\\d\\d)-(\\d\\d)");
    private static final Pattern BASIC_TIME = Pattern.compile(
            "(\\d\\d|-)(\\d\\d)(\\d\\d)?((?:Z|[+-]\\d\\d(?:\\d\\d)?)?)|(\\d\\d|--\\d\\d|-\\d\\d)(Z|[+-]\\d\\d(?:\\d\\d)?)");
    private static final Pattern BASIC_OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)(\\d\\d)?");
    private static final Pattern EXTENDED_TIME = Pattern.compile("[0-9Z+:-]{1,20}");

    private ExtendedTimes() {}

    /** A date, a time after a {@code T}, or both, with separators. */
    public static String extended(String basic) {
        int t = basic.indexOf('T');
        return t < 0
                ? extendedDate(basic)
                : extendedDate(basic.substring(0, t)) + 'T' + extendedTime(basic.substring(t + 1));
    }

    /** A date, a time after a {@code T}, or both, without separators. */
    public static String basic(String extended) {
        int t = extended.indexOf('T');
        return t < 0
                ? basicDate(extended)
                : basicDate(extended.substring(0, t)) + 'T' + basicTime(extended.substring(t + 1));
    }

    private static String extendedDate(String basic) {
        Matcher date = BASIC_DATE.matcher(basic);
        if (!date.matches()) {
            return basic;
        }
        String first = date.group(1);
        return first + (first.equals("--") ? "" : "-") + date.group(2) + '-' + date.group(3);
    }

    private static String basicDate(String extended) {
        Matcher date = EXTENDED_DATE.matcher(extended);
        if (!date.matches()) {
            return extended;
        }
        String first = date.group(1);
        return (first.equals("--") ? first : first.substring(0, 4)) + date.group(2) + date.group(3);
    }

    /** A time without {@code T}, with separators. */
    public static String extendedTime(String basic) {
        Matcher time = BASIC_TIME.matcher(basic);
        if (!time.matches()) {
            return basic;
        }
        if (time.group(5) != null) {
            return time.group(5) + extendedOffset(time.group(6));
        }
        String hour = time.group(1);
        String second = time.group(3) == null ? "" : ':' + time.group(3);
        return hour + (hour.equals("-") ? "" : ":") + time.group(2) + second + extendedOffset(time.group(4));
    }

    /** A time without {@code T}, without separators. */
    public static String basicTime(String extended) {
        return EXTENDED_TIME.matcher(extended).matches() ? extended.replace(":", "") : extended;
    }

    /** A difference from UTC, with separators. */
    public static String extendedOffset(String basic) {
        Matcher offset = BASIC_OFFSET.matcher(basic);
        if (!offset.matches()) {
            return basic;
        }
        String second = offset.group(3) == null ? "" : ':' + offset.group(3);
        return offset.group(1) + ':' + offset.group(2) + second;
    }

    /** A difference from UTC, without separators. */
    public static String basicOffset(String extended) {
        return basicTime(extended);
    }
}
