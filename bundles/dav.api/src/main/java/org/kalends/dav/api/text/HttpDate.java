/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as HTTP writes them: IMF-fixdate, and for reading mail's dates and the two older forms (RFC 9110 section 5.6.7). */
public final class HttpDate {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final int IMF_LENGTH = 29;
    private static final int FIRST_OF_FOUR_DIGITS = 1000;
    private static final int LAST_OF_FOUR_DIGITS = 9999;

    private static final DateTimeFormatter IMF_FIXDATE = form("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = form("EEE MMM ppd HH:mm:ss yyyy");

    /** A year of two digits is one of the hundred that end fifty years from now. */
    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(
                    ChronoField.YEAR, 2, 2, LocalDate.now(ZoneOffset.UTC).minusYears(49))
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.US)
            .withZone(ZoneOffset.UTC);

    /** IMF-fixdate, too, with a day of one digit, as clients send it that write mail's dates (RFC 5322 section 3.3). */
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.RFC_1123_DATE_TIME;

    private static final List<DateTimeFormatter> FORMS = List.of(RFC_1123, RFC_850, ASCTIME);

    private HttpDate() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
    }

    /** The date, to the second. Written by hand, as each answer to GET has one and a formatter takes ten times as long. */
    public static String of(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        if (time.getYear() < FIRST_OF_FOUR_DIGITS || time.getYear() > LAST_OF_FOUR_DIGITS) {
            return IMF_FIXDATE.format(instant);
        }
        StringBuilder text = new StringBuilder(IMF_LENGTH);
        text.append(DAYS[time.getDayOfWeek().ordinal()]).append(", ");
        two(time.getDayOfMonth(), text).append(' ');
        text.append(MONTHS[time.getMonthValue() - 1]).append(' ');
        text.append(time.getYear()).append(' ');
        two(time.getHour(), text).append(':');
        two(time.getMinute(), text).append(':');
        return two(time.getSecond(), text).append(" GMT").toString();
    }

    private static StringBuilder two(int number, StringBuilder text) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** The date that a header holds; empty when it is none. */
    public static Optional<Instant> parse(String text) {
        return FORMS.stream()
                .flatMap(form -> parse(text.strip(), form).stream())
                .findFirst();
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(Instant.from(form.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
