/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.icalendar.text.MalformedCalendarException;

/** The examples of the first three tests are those of the test suite of Apple's server. */
class AvailabilityTest {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ZONE = ";TZID=America/Montreal:";
    private static final String FIRST_WEEK = availability(
            "DTSTART" + ZONE + "20060101T000000\nDTEND" + ZONE + "20060108T000000",
            available("DTSTART" + ZONE + "20060102T090000\nDTEND" + ZONE + "20060102T120000\n"
                    + "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR"),
            available("RECURRENCE-ID" + ZONE + "20060106T090000\nDTSTART" + ZONE + "20060106T120000\nDTEND" + ZONE
                    + "20060106T170000"));
    private static final String BEFORE = availability(
            "DTEND" + ZONE + "20060101T000000",
            available("DTSTART" + ZONE + "20050103T090000\nDTEND" + ZONE + "20050103T170000\n"
                    + "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));

    private static String availability(String lines, String... available) {
        return "BEGIN:VAVAILABILITY\nUID:a\n" + lines + "\n" + String.join("", available) + "END:VAVAILABILITY\n";
    }

    private static String available(String lines) {
        return "BEGIN:AVAILABLE\nUID:b\n" + lines + "\nEND:AVAILABLE\n";
    }

    private static long epoch(String time) {
        return Instant.from(UTC.parse(time)).getEpochSecond();
    }

    /** Lines of busy time in a range. */
    private static String busy(String from, String to, String... availabilities) throws MalformedCalendarException {
        TimeRange range = new TimeRange(epoch(from), epoch(to));
        Availability availability = new Availability(range);
        for (String text : availabilities) {
            ZonedObject object = ZonedObject.read("BEGIN:VCALENDAR\nVERSION:2.0\n" + text + "END:VCALENDAR\n");
            availability.add(object.components(), object.zones(ZoneOffset.UTC.getRules()));
        }
        BusyTime busy = new BusyTime(range);
        availability.addTo(busy);
        String text = busy.calendar("u", Instant.EPOCH).text().replace("\r\n ", "");
        return text.lines()
                .filter(line -> line.startsWith("FREEBUSY"))
                .map(line -> line.substring("FREEBUSY;FBTYPE=".length()))
                .reduce("", (all, line) -> all.isEmpty() ? line : all + ' ' + line);
    }

    @Test
    void whatIsNotAvailableIsBusy() throws MalformedCalendarException {
        assertThat(busy("20060101T000000Z", "20060105T000000Z", FIRST_WEEK, BEFORE))
                .isEqualTo("BUSY-UNAVAILABLE:20060101T000000Z/20060102T140000Z,20060102T170000Z/20060104T140000Z,"
                        + "20060104T170000Z/20060105T000000Z");
    }

    @Test
    void anInstanceThatIsMovedIsAvailableThere() throws MalformedCalendarException {
        assertThat(busy("20060104T000000Z", "20060108T000000Z", FIRST_WEEK, BEFORE))
                .isEqualTo("BUSY-UNAVAILABLE:20060104T000000Z/20060104T140000Z,20060104T170000Z/20060106T170000Z,"
                        + "20060106T220000Z/20060108T000000Z");
    }

    @Test
    void oneWithoutStartOrEndIsAboutAllTimeOnThatSide() throws MalformedCalendarException {
        assertThat(busy("20050501T000000Z", "20050504T000000Z", BEFORE))
                .isEqualTo("BUSY-UNAVAILABLE:20050501T000000Z/20050502T130000Z,20050502T210000Z/20050503T130000Z,"
                        + "20050503T210000Z/20050504T000000Z");
        assertThat(busy("20060201T000000Z", "20060202T000000Z", BEFORE)).isEmpty();
        assertThat(busy("20700101T000000Z", "20700102T000000Z", availability("BUSYTYPE:BUSY")))
                .isEqualTo("BUSY:20700101T000000Z/20700102T000000Z");
    }

    @Test
    void theHigherPriorityHolds() throws MalformedCalendarException {
        String always = availability("PRIORITY:5\nBUSYTYPE:BUSY-TENTATIVE");
        String journey = availability("PRIORITY:1\nDTSTART:20260702T000000Z\nDURATION:P1D\nBUSYTYPE:BUSY");
        String office = availability(
                "DTSTART:20260701T000000Z", available("DTSTART:20260701T090000Z\nDURATION:PT8H\nRRULE:FREQ=DAILY"));
        String expected = "BUSY:20260702T000000Z/20260703T000000Z"
                + " BUSY-TENTATIVE:20260701T000000Z/20260702T000000Z,20260703T000000Z/20260704T000000Z";

        assertThat(busy("20260701T000000Z", "20260704T000000Z", always, journey, office))
                .isEqualTo(expected);
        assertThat(busy("20260701T000000Z", "20260704T000000Z", office, journey, always))
                .isEqualTo(expected);
    }

    @Test
    void ofTwoOfOnePriorityTheLaterHolds() throws MalformedCalendarException {
        String winter = availability(
                "DTSTART:20260101T000000Z", available("DTSTART:20260101T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"));
        String summer = availability(
                "DTSTART:20260701T000000Z", available("DTSTART:20260701T000000Z\nDURATION:PT23H\nRRULE:FREQ=DAILY"));

        assertThat(busy("20260702T000000Z", "20260703T000000Z", summer, winter))
                .isEqualTo("BUSY-UNAVAILABLE:20260702T230000Z/20260703T000000Z");
    }

    @Test
    void rulesWithoutEndCostTheirShare() throws MalformedCalendarException {
        String endless = available("DTSTART:20000101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;INTERVAL=2")
                .repeat(50);
        long start = System.nanoTime();

        String busy = busy("20260101T000000Z", "21260101T000000Z", availability("DTSTART:20000101T000000Z", endless));

        assertThat(busy).endsWith("/21260101T000000Z");
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
