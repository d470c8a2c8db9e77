/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

class JCalTest {
    private static Component event(String line) throws MalformedCalendarException {
        return CalendarReader.read("BEGIN:VEVENT\r\n" + line + "\r\nEND:VEVENT\r\n")
                .get(0);
    }

    private static String json(String line) throws MalformedCalendarException {
        String text = JCalWriter.written(event(line));
        return text.substring("[\"vevent\",[".length(), text.length() - "],[]]".length());
    }

    private static String line(String json) throws MalformedCalendarException {
        String text = JCalReader.read("[\"vevent\",[" + json + "],[]]");
        return text.replace("\r\n ", "").replace("BEGIN:VEVENT\r\n", "").replace("\r\nEND:VEVENT\r\n", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUMMARY:Lunch\\, late | [\"summary\",{},\"text\",\"Lunch, late\"]",
                "DESCRIPTION;LANGUAGE=de:a\\nb\\;c | [\"description\",{\"language\":\"de\"},\"text\",\"a\\nb;c\"]",
                "CATEGORIES:a,b\\,c | [\"categories\",{},\"text\",\"a\",\"b,c\"]",
                "DTSTART:20260704T100000Z | [\"dtstart\",{},\"date-time\",\"2026-07-04T10:00:00Z\"]",
                "DTSTART;TZID=Europe/Berlin:20260704T100000"
                        + " | [\"dtstart\",{\"tzid\":\"Europe/Berlin\"},\"date-time\",\"2026-07-04T10:00:00\"]",
                "DTSTART;VALUE=DATE:20260704 | [\"dtstart\",{},\"date\",\"2026-07-04\"]",
                "EXDATE;VALUE=DATE:20260704,20260705 | [\"exdate\",{},\"date\",\"2026-07-04\",\"2026-07-05\"]",
                "RDATE;VALUE=PERIOD:20260704T100000Z/PT1H"
                        + " | [\"rdate\",{},\"period\",[\"2026-07-04T10:00:00Z\",\"PT1H\"]]",
                "FREEBUSY;FBTYPE=BUSY:20260704T100000Z/20260704T110000Z,20260705T100000Z/PT1H"
                        + " | [\"freebusy\",{\"fbtype\":\"BUSY\"},\"period\","
                        + "[\"2026-07-04T10:00:00Z\",\"2026-07-04T11:00:00Z\"],[\"2026-07-05T10:00:00Z\",\"PT1H\"]]",
                "TRIGGER;RELATED=END:-PT15M | [\"trigger\",{\"related\":\"END\"},\"duration\",\"-PT15M\"]",
                "TZOFFSETTO:-0500 | [\"tzoffsetto\",{},\"utc-offset\",\"-05:00\"]",
                "PRIORITY:5 | [\"priority\",{},\"integer\",5]",
                "GEO:48.85;-2.35 | [\"geo\",{},\"float\",[48.85,-2.35]]",
                "REQUEST-STATUS:2.0;Success\\, so\\;to say"
                        + " | [\"request-status\",{},\"text\",[\"2.0\",\"Success, so;to say\"]]",
                "ATTENDEE;CN=A;MEMBER=\"mailto:a@x\",\"mailto:b@x\":mailto:c@x"
                        + " | [\"attendee\",{\"cn\":\"A\",\"member\":[\"mailto:a@x\",\"mailto:b@x\"]},\"cal-address\",\"mailto:c@x\"]",
                "X-FLAG;VALUE=BOOLEAN:TRUE | [\"x-flag\",{},\"boolean\",true]",
                "X-TEXT;VALUE=TEXT:a\\,b | [\"x-text\",{},\"text\",\"a,b\"]",
                "X-ANY:a\\,b;c,d | [\"x-any\",{},\"unknown\",\"a\\\\,b;c,d\"]",
                "X-OWN;VALUE=X-KIND:a;b | [\"x-own\",{},\"x-kind\",\"a;b\"]",
                "RRULE:FREQ=YEARLY;UNTIL=20300101T000000Z;INTERVAL=2;BYMONTH=1,12;BYDAY=-1SU"
                        + " | [\"rrule\",{},\"recur\",{\"freq\":\"YEARLY\",\"until\":\"2030-01-01T00:00:00Z\","
                        + "\"interval\":2,\"bymonth\":[1,12],\"byday\":\"-1SU\"}]",
                "RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;SKIP=FORWARD"
                        + " | [\"rrule\",{},\"recur\",{\"rscale\":\"HEBREW\",\"freq\":\"YEARLY\",\"bymonth\":\"5L\",\"skip\":\"FORWARD\"}]"
            })
    void eachTypeHasItsForm(String line, String json) throws MalformedCalendarException {
        assertThat(json(line)).isEqualTo(json);
        assertThat(line(json)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:tomorrow",
                "DTSTART;VALUE=DATE:2026",
                "PRIORITY:high",
                "PRIORITY:007",
                "RRULE:FREQ=DAILY;FREQ=WEEKLY",
                "RRULE:sometimes",
                "RDATE;VALUE=PERIOD:20260704T100000Z",
                "GEO:here",
                "TZOFFSETTO:5",
                "X-FLAG;VALUE=BOOLEAN:MAYBE",
                "SUMMARY:",
                "CATEGORIES:a,,b",
                "ATTACH;VALUE=BINARY;FMTTYPE=text/plain;ENCODING=BASE64:AAAA",
                "X-A;X-P=\"a;b\",c:d"
            })
    void whatIsNotWhatItsTypeSaysComesBackAsItWas(String line) throws MalformedCalendarException {
        assertThat(line(json(line))).isEqualTo(line);
    }

    @Test
    void componentsAreInsideOneAnother() throws MalformedCalendarException {
        Component calendar = CalendarReader.read("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\nBEGIN:VALARM\n"
                        + "ACTION:DISPLAY\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n")
                .get(0);

        String json = JCalWriter.written(calendar);

        assertThat(json)
                .isEqualTo(
                        "[\"vcalendar\",[[\"version\",{},\"text\",\"2.0\"]],[[\"vevent\",[[\"uid\",{},\"text\",\"a\"]],"
                                + "[[\"valarm\",[[\"action\",{},\"text\",\"DISPLAY\"]],[]]]]]]");
        assertThat(JCalReader.read(json)).isEqualTo(calendar.text().replaceAll("\r?\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"x-a\",{},\"unknown\",\"a\\r\\nEND:VEVENT\"]",
                "[\"x-a\",{},\"uri\",\"a\\nb\"]",
                "[\"x-a\\nb\",{},\"text\",\"a\"]",
                "[\"x-a\",{\"p\\nq\":\"a\"},\"text\",\"a\"]",
                "[\"x-a\",{},\"te\\nxt\",\"a\"]",
                "[\"x-a\",{\"p\":[]},\"text\",\"a\"]",
                "[\"x-a\",{\"p\":\"\\u0000\"},\"text\",\"a\"]",
                "[\"rrule\",{},\"recur\",{\"freq\":\"DAILY\\nX\"}]",
                "[\"rrule\",{},\"recur\",{\"freq\\n\":\"DAILY\"}]",
                "[\"rrule\",{},\"recur\",{\"freq\":{\"a\":1}}]",
                "[\"summary\",{},\"text\",{\"freq\":\"DAILY\"}]",
                "[\"summary\",{},\"text\"]",
                "[\"summary\",{},\"text\",null]",
                "[\"summary\",{},\"text\",[[[[\"a\"]]]]]"
            })
    void nothingInJsonBecomesALineOfItsOwn(String json) {
        assertThatThrownBy(() -> line(json))
                .isInstanceOf(MalformedCalendarException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void aLineEndInATextOrAParameterIsEscaped() throws MalformedCalendarException {
        assertThat(line("[\"summary\",{\"x-p\":\"a\\nb\"},\"text\",\"c\\r\\nd\"]"))
                .isEqualTo("SUMMARY;X-P=a^nb:c\\nd");
    }

    @Test
    void readingEndsWhereThereAreTooManyProperties() {
        String many = "[\"x\",{},\"text\",\"a\"],".repeat(250_001);

        assertThatThrownBy(() -> line(many + "not JSON"))
                .isInstanceOf(MalformedCalendarException.class)
                .hasMessage("There are more than 250000 properties.");
    }

    @Test
    void aCalendarInPiecesShouldBeTheSameAsAWhole() throws MalformedCalendarException {
        Component calendar = CalendarReader.read(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n"
                                + "BEGIN:VTODO\r\nUID:b\r\nEND:VTODO\r\nEND:VCALENDAR\r\n")
                .get(0);
        JCalStream stream = new JCalStream();

        StringBuilder pieces = new StringBuilder(stream.begin(calendar.properties()));
        calendar.components().forEach(component -> pieces.append(stream.next(component)));

        assertThat(pieces.append(stream.end())).hasToString(JCalWriter.written(calendar));
    }
}
