/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.caldav.internal.Xml;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.text.MalformedCalendarException;

class CalendarFilterTest {
    private static final String EVENT = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:u1\n"
            + "DTSTART;TZID=Europe/Berlin:20260704T100000\nDTEND;TZID=Europe/Berlin:20260704T110000\n"
            + "SUMMARY:Straße nach Rom\nCATEGORIES:a,b\nSTATUS:CONFIRMED\n"
            + "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:lisa@example.com\n"
            + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.com\n"
            + "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n";

    static CalendarFilter filter(String inVCalendar) throws DavException {
        return filter("allof", inVCalendar);
    }

    static CalendarFilter filter(String test, String inVCalendar) throws DavException {
        return CalendarFilter.parse(Xml.caldav("<filter><comp-filter name='VCALENDAR' test='" + test + "'>"
                + inVCalendar + "</comp-filter></filter>"));
    }

    private static boolean matches(String text, String inVCalendar) throws DavException, MalformedCalendarException {
        return filter(inVCalendar)
                .matches(ZonedObject.read(text), ZoneId.of("Asia/Tokyo").getRules());
    }

    private static boolean eventMatches(String inEvent) throws DavException, MalformedCalendarException {
        return matches(EVENT, "<comp-filter name='VEVENT'>" + inEvent + "</comp-filter>");
    }

    private static String component(String kind, String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:" + kind + "\nUID:1\n" + lines.replace(" ", "\n") + "\nEND:" + kind
                + "\nEND:VCALENDAR\n";
    }

    @Test
    void aFilterForTheCalendarAloneShouldFindAll() throws DavException, MalformedCalendarException {
        assertThat(matches(EVENT, "")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "VEVENT, DTSTART:20260704T100000Z DURATION:PT1H, true",
        "VEVENT, DTSTART:20260704T120000Z DURATION:PT1H, false",
        "VEVENT, DTSTART:20260601T103000Z RRULE:FREQ=DAILY, true",
        "VTODO, DUE:20260704T103000Z, true",
        "VTODO, DUE:20260704T093000Z, false",
        "VTODO, SUMMARY:x, true",
        "VJOURNAL, DTSTART:20260704T103000Z, true",
        "VJOURNAL, SUMMARY:x, false"
    })
    void aRangeForTheCalendarShouldMeanTheTimeOfAnyComponent(String kind, String lines, boolean found)
            throws DavException, MalformedCalendarException {
        String range = "<time-range start='20260704T101500Z' end='20260704T104500Z'/>";
        assertThat(matches(component(kind, lines), range)).isEqualTo(found);
        assertThat(matches(component(kind, lines), range + "<comp-filter name='VTODO'/>"))
                .isEqualTo(found && kind.equals("VTODO"));
    }

    @Test
    void longTextsShouldBeFoundByEachCollation() throws DavException, MalformedCalendarException {
        String text = component("VJOURNAL", "DESCRIPTION:" + "x".repeat(10_000) + "\\,STRAßE");
        String filter = "<prop-filter name='DESCRIPTION'><text-match collation='%s'>%s</text-match></prop-filter>";
        for (String found : new String[] {"i;octet", "i;ascii-casemap", "i;unicode-casemap"}) {
            assertThat(matches(text, filter.formatted(found, "x,STRAßE")))
                    .as(found)
                    .isTrue();
        }
        String all = filter.formatted("i;ascii-casemap", "straße") + filter.formatted("i;octet", "straße");
        assertThat(matches(text, all)).isFalse();
        assertThat(matches(text, filter.formatted("i;ascii-casemap", "straße"))).isTrue();
    }

    @Test
    void componentsShouldBeFoundByTypeOrItsAbsence() throws DavException, MalformedCalendarException {
        assertThat(matches(EVENT, "<comp-filter name='vevent'/>")).isTrue();
        assertThat(matches(EVENT, "<comp-filter name='VTODO'/>")).isFalse();
        assertThat(matches(EVENT, "<comp-filter name='VTODO'><is-not-defined/></comp-filter>"))
                .isTrue();
        assertThat(eventMatches("<comp-filter name='VALARM'/>")).isTrue();
        assertThat(eventMatches("<comp-filter name='VALARM'><is-not-defined/></comp-filter>"))
                .isFalse();
    }

    @Test
    void allConditionsShouldHoldTogether() throws DavException, MalformedCalendarException {
        String status = "<prop-filter name='STATUS'><text-match>confirmed</text-match></prop-filter>";
        String other = "<prop-filter name='SUMMARY'><text-match>Paris</text-match></prop-filter>";
        assertThat(eventMatches(status)).isTrue();
        assertThat(eventMatches(status + other)).isFalse();
        assertThat(matches(EVENT, "<comp-filter name='VEVENT'/><comp-filter name='VTODO'/>"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Rom, confirmed, anyof, true",
        "Paris, confirmed, anyof, true",
        "Paris, tentative, anyof, false",
        "Paris, confirmed, allof, false"
    })
    void ofSeveralConditionsOneShouldBeEnoughWhereThatIsAsked(String summary, String status, String test, boolean found)
            throws DavException, MalformedCalendarException {
        String conditions = "<prop-filter name='SUMMARY'><text-match>" + summary + "</text-match></prop-filter>"
                + "<prop-filter name='STATUS'><text-match>" + status + "</text-match></prop-filter>";
        String event = "<comp-filter name='VEVENT' test='" + test + "'>" + conditions + "</comp-filter>";
        String either = "<comp-filter name='VTODO'/>" + event;

        assertThat(matches(EVENT, event)).isEqualTo(found);
        assertThat(filter("anyof", either).matches(ZonedObject.read(EVENT), ZoneOffset.UTC.getRules()))
                .isEqualTo(found);
        assertThat(matches(EVENT, either)).isFalse();
    }

    @Test
    void ofSeveralConditionsOnAPropertyOneShouldBeEnoughWhereThatIsAsked()
            throws DavException, MalformedCalendarException {
        String conditions = "<text-match>nobody</text-match><param-filter name='PARTSTAT'><text-match>ACCEPTED"
                + "</text-match></param-filter></prop-filter>";

        assertThat(eventMatches("<prop-filter name='ATTENDEE' test='anyof'>" + conditions))
                .isTrue();
        assertThat(eventMatches("<prop-filter name='ATTENDEE' test='allof'>" + conditions))
                .isFalse();
        assertThat(eventMatches("<prop-filter name='ATTENDEE' test='anyof'/>")).isTrue();
        assertThat(eventMatches("<prop-filter name='LOCATION' test='anyof'/>")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "strasse, i;ascii-casemap, false",
        "STRAßE, i;ascii-casemap, true",
        "ROM, , true",
        "rom, i;octet, false",
        "Rom, i;octet, true",
        "STRAßE, i;unicode-casemap, true",
        "paris, i;unicode-casemap, false",
    })
    void textShouldBeMatchedByItsCollation(String text, String collation, boolean expected)
            throws DavException, MalformedCalendarException {
        String attribute = collation == null ? "" : " collation='" + collation + "'";
        String match = "<prop-filter name='SUMMARY'><text-match" + attribute + "%s>" + text + "</text-match>"
                + "</prop-filter>";
        assertThat(eventMatches(String.format(match, ""))).isEqualTo(expected);
        assertThat(eventMatches(String.format(match, " negate-condition='yes'")))
                .isNotEqualTo(expected);
    }

    @Test
    void propertiesShouldBeFoundByPresenceAndParameters() throws DavException, MalformedCalendarException {
        assertThat(eventMatches("<prop-filter name='LOCATION'/>")).isFalse();
        assertThat(eventMatches("<prop-filter name='LOCATION'><is-not-defined/></prop-filter>"))
                .isTrue();
        String lisaAnd = "<prop-filter name='ATTENDEE'><text-match>lisa@</text-match>"
                + "<param-filter name='PARTSTAT'><text-match>%s</text-match></param-filter></prop-filter>";
        assertThat(eventMatches(String.format(lisaAnd, "needs-action"))).isTrue();
        assertThat(eventMatches(String.format(lisaAnd, "accepted"))).isFalse();
        assertThat(eventMatches("<prop-filter name='ATTENDEE'><param-filter name='CN'><is-not-defined/></param-filter>"
                        + "</prop-filter>"))
                .isTrue();
    }

    @Test
    void propertiesThatACalendarCannotHaveShouldBeLookedForInItsComponents()
            throws DavException, MalformedCalendarException {
        assertThat(matches(EVENT, "<prop-filter name='SUMMARY'><text-match>rom</text-match></prop-filter>"))
                .isTrue();
        assertThat(matches(EVENT, "<prop-filter name='LOCATION'><is-not-defined/></prop-filter>"))
                .isTrue();
        assertThat(matches(EVENT, "<prop-filter name='SUMMARY'><is-not-defined/></prop-filter>"))
                .isFalse();
        assertThat(matches(EVENT, "<prop-filter name='VERSION'><text-match>2.0</text-match></prop-filter>"))
                .isTrue();
    }

    /** RFC 4791 section 9.9: the range is 10:00 to 11:00 UTC, and each row is looked at on both sides of its limits. */
    @ParameterizedTest
    @CsvSource({
        "VEVENT, DTSTART:20260704T090000Z DTEND:20260704T100000Z, false",
        "VEVENT, DTSTART:20260704T090000Z DTEND:20260704T100001Z, true",
        "VEVENT, DTSTART:20260704T105959Z DTEND:20260704T120000Z, true",
        "VEVENT, DTSTART:20260704T110000Z DTEND:20260704T120000Z, false",
        "VEVENT, DTSTART:20260704T090000Z DURATION:PT1H, false",
        "VEVENT, DTSTART:20260704T100000Z DURATION:PT0S, true",
        "VEVENT, DTSTART:20260704T110000Z DURATION:PT0S, false",
        "VEVENT, DTSTART:20260704T100000Z, true",
        "VEVENT, DTSTART:20260704T095959Z, false",
        "VEVENT, DTSTART:20260704, true",
        "VEVENT, DTSTART:20260705, false",
        "VEVENT, DTSTART:20260704T190000, true",
        "VEVENT, DTSTART:20260704T200000, false",
        "VEVENT, DTSTART;VALUE=DATE:20260703 DTEND;VALUE=DATE:20260704, false",
        "VEVENT, DTSTART;VALUE=DATE:20260703 DTEND;VALUE=DATE:20260705, true",
        "VTODO, SUMMARY:x, true",
        "VTODO, DTSTART:20260704T090000Z DURATION:PT1H, true",
        "VTODO, DTSTART:20260704T085959Z DURATION:PT1H, false",
        "VTODO, DTSTART:20260704T110000Z DURATION:PT1H, false",
        "VTODO, DTSTART:20260704T110000Z DURATION:PT0S, true",
        "VTODO, DTSTART:20260704T090000Z DUE:20260704T100000Z, false",
        "VTODO, DTSTART:20260704T090000Z DUE:20260704T100001Z, true",
        "VTODO, DTSTART:20260704T110000Z DUE:20260704T110000Z, true",
        "VTODO, DTSTART:20260704T100000Z, true",
        "VTODO, DTSTART:20260704T110000Z, false",
        "VTODO, DUE:20260704T100000Z, false",
        "VTODO, DUE:20260704T100001Z, true",
        "VTODO, DUE:20260704T110000Z, true",
        "VTODO, DUE:20260704T110001Z, false",
        "VTODO, DUE:20260702T110000Z RRULE:FREQ=DAILY, true",
        "VTODO, DUE:20260702T110001Z RRULE:FREQ=DAILY, false",
        "VTODO, DUE:20260702T110000Z RRULE:FREQ=DAILY;COUNT=2, false",
        "VTODO, DUE:20260702T110000Z RRULE:FREQ=DAILY EXDATE:20260704T110000Z, false",
        "VTODO, COMPLETED:20260704T110000Z CREATED:20260704T120000Z, true",
        "VTODO, COMPLETED:20260704T130000Z CREATED:20260704T120000Z, false",
        "VTODO, COMPLETED:20260704T130000Z CREATED:20260704T090000Z, true",
        "VTODO, COMPLETED:20260704T100000Z, true",
        "VTODO, COMPLETED:20260704T095959Z, false",
        "VTODO, CREATED:20260704T105959Z, true",
        "VTODO, CREATED:20260704T110000Z, false",
        "VTODO, CREATED:20200101T000000Z, true",
        "VJOURNAL, SUMMARY:x, false",
        "VJOURNAL, DTSTART:20260704T100000Z, true",
        "VJOURNAL, DTSTART:20260704T095959Z, false",
        "VJOURNAL, DTSTART;VALUE=DATE:20260704, true",
        "VFREEBUSY, DTSTART:20260704T090000Z DTEND:20260704T100000Z, true",
        "VFREEBUSY, DTSTART:20260704T110000Z DTEND:20260704T120000Z, false",
        "VFREEBUSY, FREEBUSY:20260704T090000Z/PT1H, false",
        "'VFREEBUSY', 'FREEBUSY:20260704T080000Z/PT1H,20260704T090000Z/20260704T103000Z', true",
        "VFREEBUSY, SUMMARY:x, false",
    })
    void timeRangesShouldFollowTheTables(String kind, String lines, boolean expected)
            throws DavException, MalformedCalendarException {
        String filter = "<comp-filter name='" + kind
                + "'><time-range start='20260704T100000Z' end='20260704T110000Z'/></comp-filter>";
        assertThat(matches(component(kind, lines), filter)).isEqualTo(expected);
    }

    @Test
    void seriesShouldBeFoundYearsLater() throws DavException, MalformedCalendarException {
        String filter = "<comp-filter name='VEVENT'><time-range start='20890704T000000Z' end='20890705T000000Z'/>"
                + "</comp-filter>";
        assertThat(matches(component("VEVENT", "DTSTART;VALUE=DATE:20000101 RRULE:FREQ=DAILY"), filter))
                .isTrue();
        assertThat(matches(component("VEVENT", "DTSTART;VALUE=DATE:20000101 RRULE:FREQ=DAILY;COUNT=9"), filter))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TRIGGER:-PT15M, 20260704T074500Z, true",
        "TRIGGER:-PT15M, 20260704T074501Z, false",
        "TRIGGER;RELATED=END:PT0S, 20260704T090000Z, true",
        "TRIGGER;VALUE=DATE-TIME:20260101T000000Z, 20260101T000000Z, true",
        "TRIGGER:-PT15M REPEAT:2 DURATION:PT5M, 20260704T075500Z, true",
        "TRIGGER:-PT15M REPEAT:2 DURATION:PT5M, 20260704T080000Z, false",
        "TRIGGER:-P1D, 20260703T080000Z, true",
    })
    void alarmsShouldBeFoundWhenTheyGoOff(String alarm, String second, boolean expected)
            throws DavException, MalformedCalendarException {
        String text = EVENT.replace("TRIGGER:-PT15M", alarm.replace(" ", "\n"));
        String end = second.replace("00Z", "01Z").replace("01Z", "02Z");
        String filter = "<comp-filter name='VEVENT'><comp-filter name='VALARM'><time-range start='" + second + "' end='"
                + end + "'/></comp-filter></comp-filter>";
        assertThat(matches(text, filter)).isEqualTo(expected);
    }

    @Test
    void alarmsOfSeriesShouldBeFoundForEveryInstance() throws DavException, MalformedCalendarException {
        String text = EVENT.replace("SUMMARY", "RRULE:FREQ=DAILY\nSUMMARY");
        String filter = "<comp-filter name='VEVENT'><comp-filter name='VALARM'><time-range start='20300704T074500Z'"
                + " end='20300704T074501Z'/></comp-filter></comp-filter>";
        assertThat(matches(text, filter)).isTrue();
    }

    @Test
    void manyOverridesShouldCostLittle() throws DavException, MalformedCalendarException {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20200101T000000Z\n"
                + "RRULE:FREQ=MINUTELY\nEND:VEVENT\n");
        for (int i = 0; i < 20_000; i++) {
            String id = String.format("2020%02d%02dT%02d%02d00Z", 1 + i / 40_000, 1 + i / 1_440, i / 60 % 24, i % 60);
            String range = i % 2 == 0 ? ";RANGE=THISANDFUTURE" : "";
            text.append("BEGIN:VEVENT\nUID:1\nRECURRENCE-ID")
                    .append(range)
                    .append(':')
                    .append(id);
            text.append("\nDTSTART:").append(id).append("\nEND:VEVENT\n");
        }
        String filter = "<comp-filter name='VEVENT'><time-range start='20100101T000000Z' end='20100102T000000Z'/>"
                + "</comp-filter>";
        long start = System.nanoTime();
        assertThat(matches(text.append("END:VCALENDAR\n").toString(), filter)).isFalse();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    }

    @Test
    void datesInPropertiesShouldBeComparedWithRanges() throws DavException, MalformedCalendarException {
        String range = "<time-range start='20260704T000000Z' end='20260705T000000Z'/>";
        assertThat(eventMatches("<prop-filter name='DTSTART'>" + range + "</prop-filter>"))
                .isTrue();
        assertThat(eventMatches("<prop-filter name='DTSTAMP'>" + range + "</prop-filter>"))
                .isFalse();
    }
}
