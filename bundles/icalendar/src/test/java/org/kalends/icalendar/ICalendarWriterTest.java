/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.XProperty;
import org.junit.jupiter.api.Test;

class ICalendarWriterTest {
    private static Calendar with(net.fortuna.ical4j.model.Property property) {
        VEvent event = new VEvent();
        event.add(property);
        Calendar calendar = new Calendar();
        calendar.add(event);
        return calendar;
    }

    @Test
    void whatIsWrittenIsSaidToBeOurs() throws MalformedICalendarException {
        String text = Texts.written(Texts.read(Texts.event("DTSTART:20260601T100000Z")));

        assertThat(text)
                .startsWith(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" + ICalendarWriter.PRODID + "\r\nBEGIN:VEVENT\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .doesNotContain("//Test//");
    }

    @Test
    void noLineHasMoreOctetsThanItMayHave() throws MalformedICalendarException {
        String summary = "\u00FC\uD83D\uDE00".repeat(100);
        String text = Texts.written(with(new Summary(summary)));

        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(Texts.written(Texts.read(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(text);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }

    @Test
    void aValueBeginsNoLineOfItsOwn() {
        ParameterList named = new ParameterList(java.util.List.of(new Cn("A\r\nATTENDEE:mailto:b@example.org")));

        assertThat(Texts.written(with(new Attendee(named, "mailto:a@example.org"))))
                .doesNotContain("\nATTENDEE:mailto:b");
        assertThat(Texts.written(with(new XProperty("X-A", "1\r\nSTATUS:CANCELLED\u0000"))))
                .doesNotContain("\nSTATUS")
                .doesNotContain("\u0000");
    }

    @Test
    void theZonesThatAreNamedAreDefinedOnce() throws MalformedICalendarException {
        String text = Texts.written(Texts.read(Texts.event(
                "DTSTART;TZID=Europe/Berlin:20260601T100000",
                "DTEND;TZID=Europe/Berlin:20260601T110000",
                "RDATE;TZID=America/New_York:20260602T100000")));

        assertThat(text).containsOnlyOnce("TZID:Europe/Berlin").containsOnlyOnce("TZID:America/New_York");
        assertThat(text.indexOf("END:VTIMEZONE")).isLessThan(text.indexOf("BEGIN:VEVENT"));
    }

    @Test
    void whatWasReadIsNotChanged() throws MalformedICalendarException {
        Calendar read = Texts.read(Texts.event("DTSTART;TZID=Europe/Berlin:20260601T100000"));
        ICalendarWriter.written(read);

        assertThat(read.getComponents()).hasSize(1);
        assertThat(read.getProperty("PRODID").orElseThrow().getValue()).isEqualTo("-//Test//EN");
    }
}
