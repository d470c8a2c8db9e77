/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.series.SeriesInstances.Instance;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

class CountedInstancesTest {
    private static Optional<Instance> from(String moment, String lines) throws MalformedCalendarException {
        Component calendar = CalendarObject.read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\n"
                        + "UID:u\r\nDTSTAMP:20260101T000000Z\r\n" + lines.replace("\n", "\r\n")
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .calendar();
        return new CountedInstances()
                .from(
                        calendar,
                        calendar.components("VEVENT").get(0),
                        Instant.parse(moment).getEpochSecond());
    }

    @Test
    void theNextInstanceIsFoundAndThoseBeforeItAreCounted() throws MalformedCalendarException {
        Instance found = from("2031-01-10T08:30:00Z", "DTSTART;TZID=Europe/Berlin:20310101T100000\nRRULE:FREQ=DAILY")
                .orElseThrow();

        assertThat(found.start().raw()).isEqualTo("DTSTART;TZID=Europe/Berlin:20310110T100000\r\n");
        assertThat(found.before()).isEqualTo(9);
        assertThat(found.begins())
                .isEqualTo(Instant.parse("2031-01-10T09:00:00Z").getEpochSecond());
    }

    @Test
    void whatIsLeftOutIsNoInstance() throws MalformedCalendarException {
        Instance found = from(
                        "2031-01-02T00:00:00Z",
                        "DTSTART;VALUE=DATE:20310101\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20310102")
                .orElseThrow();

        assertThat(found.start().raw()).isEqualTo("DTSTART;VALUE=DATE:20310103\r\n");
        assertThat(found.before()).isEqualTo(1);
    }

    @Test
    void behindTheLastInstanceThereIsNone() throws MalformedCalendarException {
        assertThat(from("2031-01-03T10:00:01Z", "DTSTART:20310101T100000Z\nRRULE:FREQ=DAILY;COUNT=3"))
                .isEmpty();
    }

    @Test
    void aSeriesThatCostsTooMuchHasNone() throws MalformedCalendarException {
        assertThat(from("2060-01-01T00:00:00Z", "DTSTART:20310101T100000Z\nRRULE:FREQ=SECONDLY"))
                .isEmpty();
    }
}
