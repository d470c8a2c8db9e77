/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.xml.XmlException;
import org.kalends.dav.api.xml.XmlReader;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

class XCalTest {
    private static final String BEFORE = "<vevent><properties>";
    private static final String AFTER = "</properties></vevent>";

    private static Component event(String line) throws MalformedCalendarException {
        return CalendarReader.read("BEGIN:VEVENT\r\n" + line + "\r\nEND:VEVENT\r\n")
                .get(0);
    }

    private static String xml(String line) throws MalformedCalendarException {
        String text = XCalWriter.written(event(line));
        assertThat(text).startsWith(BEFORE).endsWith(AFTER);
        return text.substring(BEFORE.length(), text.length() - AFTER.length());
    }

    private static String icalendar(String components) {
        return "<icalendar xmlns=\"urn:ietf:params:xml:ns:icalendar-2.0\">" + components + "</icalendar>";
    }

    private static String line(String xml) throws MalformedCalendarException {
        String text = XCalReader.read(icalendar("<vevent><properties>" + xml + "</properties></vevent>"));
        return text.replace("\r\n ", "").replace("BEGIN:VEVENT\r\n", "").replace("\r\nEND:VEVENT\r\n", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUMMARY:Lunch\\, <late> & \\; more | <summary><text>Lunch, &lt;late&gt; &amp; ; more</text></summary>",
                "CATEGORIES:a,b\\,c | <categories><text>a</text><text>b,c</text></categories>",
                "DTSTART;TZID=Europe/Berlin:20260704T100000"
                        + " | <dtstart><parameters><tzid><text>Europe/Berlin</text></tzid></parameters><date-time>2026-07-04T10:00:00</date-time></dtstart>",
                "DTSTART;VALUE=DATE:20260704 | <dtstart><date>2026-07-04</date></dtstart>",
                "EXDATE:20260704T100000Z,20260705T100000Z"
                        + " | <exdate><date-time>2026-07-04T10:00:00Z</date-time><date-time>2026-07-05T10:00:00Z</date-time></exdate>",
                "RDATE;VALUE=PERIOD:20260704T100000Z/PT1H,20260705T100000Z/20260705T110000Z"
                        + " | <rdate><period><start>2026-07-04T10:00:00Z</start><duration>PT1H</duration></period><period><start>2026-07-05T10:00:00Z</start>"
                        + "<end>2026-07-05T11:00:00Z</end></period></rdate>",
                "RRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR;COUNT=5;UNTIL=20270101T000000Z"
                        + " | <rrule><recur><freq>MONTHLY</freq><byday>1MO</byday><byday>-1FR</byday><count>5</count><until>2027-01-01T00:00:00Z</until></recur></rrule>",
                "RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L"
                        + " | <rrule><recur><rscale>HEBREW</rscale><freq>YEARLY</freq><bymonth>5L</bymonth></recur></rrule>",
                "GEO:52.5;13.4 | <geo><latitude>52.5</latitude><longitude>13.4</longitude></geo>",
                "REQUEST-STATUS:2.0;Success;a\\;b"
                        + " | <request-status><code>2.0</code><description>Success</description><data>a;b</data></request-status>",
                "ATTENDEE;RSVP=TRUE;MEMBER=\"mailto:a@example.org\",\"mailto:b@example.org\";CN=B:mailto:c@example.org"
                        + " | <attendee><parameters><rsvp><boolean>TRUE</boolean></rsvp><member><cal-address>mailto:a@example.org</cal-address>"
                        + "<cal-address>mailto:b@example.org</cal-address></member><cn><text>B</text></cn></parameters><cal-address>mailto:c@example.org</cal-address></attendee>",
                "SEQUENCE:3 | <sequence><integer>3</integer></sequence>",
                "TZOFFSETTO:+0545 | <tzoffsetto><utc-offset>+05:45</utc-offset></tzoffsetto>",
                "DURATION:-P1DT2H | <duration><duration>-P1DT2H</duration></duration>",
                "ATTACH;VALUE=BINARY;ENCODING=BASE64:YWJj"
                        + " | <attach><parameters><encoding><text>BASE64</text></encoding></parameters><binary>YWJj</binary></attach>",
                "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-412-555-0123"
                        + " | <conference><parameters><feature><text>PHONE</text></feature></parameters><uri>tel:+1-412-555-0123</uri></conference>",
                "REFRESH-INTERVAL;VALUE=DURATION:P1W | <refresh-interval><duration>P1W</duration></refresh-interval>",
                "X-FOO;X-BAR=1:a\\,b;c | <x-foo><parameters><x-bar><text>1</text></x-bar></parameters><unknown>a\\,b;c</unknown></x-foo>"
            })
    void aPropertyIsWrittenAndReadByItsType(String line, String xml) throws MalformedCalendarException {
        assertThat(xml(line)).isEqualTo(xml);
        assertThat(line(xml)).isEqualToIgnoringCase(line);
    }

    @Test
    void aCalendarShouldBeWellFormedAndComeBackAsItWas() throws MalformedCalendarException, XmlException {
        String text =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\n"
                        + "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                        + "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Own:20260704T100000\r\nDESCRIPTION:one\\ntwo ]]> ä\uD83D\uDE00\r\nBEGIN:VALARM\r\n"
                        + "ACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        String xml = CalendarForm.XCAL.written(CalendarReader.read(text).get(0));

        assertThat(XmlReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .name())
                .isEqualTo(XCalNames.ICALENDAR);
        assertThat(XCalReader.read(xml)).isEqualTo(text);
    }

    @Test
    void whatXmlHasNoNameForIsLeftOut() throws MalformedCalendarException {
        assertThat(xml("SUMMARY;1P=x:a\r\n1X-FOO:b\r\n-X:c")).isEqualTo("<summary><text>a</text></summary>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BEGIN:VCALENDAR",
                "<icalendar/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><icalendar xmlns='urn:ietf:params:xml:ns:icalendar-2.0'>&b;</icalendar>",
                "<a xmlns='urn:ietf:params:xml:ns:icalendar-2.0'/>"
            })
    void whatIsNoXCalIsRefused(String xml) {
        assertThatThrownBy(() -> XCalReader.read(xml)).isInstanceOf(MalformedCalendarException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<vevent><properties><summary/></properties></vevent>",
                "<vevent><properties><summary><parameters/></summary></properties></vevent>",
                "<vevent><properties><summary><text>a&#13;&#10;X:1</text></summary><x.y><text>a</text></x.y></properties></vevent>",
                "<vevent><properties><dtstart><date-time>2026&#10;X-FOO:1</date-time></dtstart></properties></vevent>",
                "<vevent><properties><rrule><recur><freq>DAILY;COUNT=1</freq></recur></rrule></properties></vevent>",
                "<vevent><properties><rdate><period><start>2026-07-04T10:00:00Z</start></period></rdate></properties></vevent>",
                "<vevent\u00e9/>"
            })
    void whatHasNoPlaceInICalendarIsRefused(String components) {
        assertThatThrownBy(() -> XCalReader.read(icalendar(components))).isInstanceOf(MalformedCalendarException.class);
    }

    @Test
    void componentsInOneAnotherShouldEnd() {
        String deep = "<vevent><components>".repeat(20) + "</components></vevent>".repeat(20);

        assertThatThrownBy(() -> XCalReader.read(icalendar(deep))).isInstanceOf(MalformedCalendarException.class);
    }
}
