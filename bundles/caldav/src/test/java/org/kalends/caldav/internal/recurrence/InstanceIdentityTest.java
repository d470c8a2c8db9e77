/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Which instances are the same one, in the hours of a clock change and in every form of a time. */
class InstanceIdentityTest {
    private static final String DAILY_IN_GAP = "DTSTART;TZID=America/New_York:20260307T023000\nRRULE:FREQ=DAILY\n";

    private static List<String> march(String... lines) throws MalformedCalendarException {
        return Instances.ofEvents(lines).in("2026-03-07T00:00:00Z", "2026-03-10T00:00:00Z");
    }

    private static List<String> november(String... lines) throws MalformedCalendarException {
        return Instances.ofEvents(lines).in("2026-10-31T00:00:00Z", "2026-11-03T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RDATE:20260308T073000Z",
                "RDATE;TZID=America/New_York:20260308T033000",
                "RDATE;TZID=America/New_York:20260308T023000",
                "RDATE;TZID=Europe/Berlin:20260308T083000",
                "RRULE:FREQ=DAILY;BYHOUR=3;BYMONTHDAY=8;UNTIL=20260308T073000Z",
            })
    void anInstanceThatIsGivenTwiceShouldComeOnce(String further) throws MalformedCalendarException {
        assertThat(march(DAILY_IN_GAP + further))
                .containsExactly("03-07T07:30/03-07T07:30", "03-08T07:30/03-08T07:30", "03-09T06:30/03-09T06:30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXDATE:20260308T073000Z",
                "EXDATE;TZID=America/New_York:20260308T033000",
                "EXDATE;TZID=America/New_York:20260308T023000",
                "EXDATE:20260308T023000",
                "EXDATE;VALUE=DATE:20260308",
                "EXRULE:FREQ=DAILY;BYHOUR=3;BYMONTHDAY=8",
            })
    void anExceptionShouldNameTheMoment(String exception) throws MalformedCalendarException {
        assertThat(march(DAILY_IN_GAP + exception))
                .containsExactly("03-07T07:30/03-07T07:30", "03-09T06:30/03-09T06:30");
    }

    @Test
    void anExceptionRuleShouldTakeTheStartOnlyIfItGivesIt() throws MalformedCalendarException {
        String series = "DTSTART:20260307T100000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXRULE:FREQ=DAILY;";
        assertThat(march(series + "BYMONTHDAY=8"))
                .containsExactly("03-07T10:00/03-07T10:00", "03-09T10:00/03-09T10:00");
        assertThat(march(series + "BYMONTHDAY=7"))
                .containsExactly("03-08T10:00/03-08T10:00", "03-09T10:00/03-09T10:00");
        assertThat(march(series + "BYMONTHDAY=8,9;COUNT=1"))
                .containsExactly("03-07T10:00/03-07T10:00", "03-09T10:00/03-09T10:00");
        assertThat(march(series + "COUNT=2")).containsExactly("03-09T10:00/03-09T10:00");
    }

    @Test
    void theSecondOfTwoTimesShouldBeNamedInUtc() throws MalformedCalendarException {
        String start = "DTSTART;TZID=America/New_York:20261031T013000\nDURATION:PT10M\n";
        assertThat(november(start + "RDATE:20261101T063000Z"))
                .containsExactly("10-31T05:30/10-31T05:40", "11-01T06:30/11-01T06:40");
        assertThat(november(start + "RRULE:FREQ=DAILY;COUNT=3\nRDATE:20261101T063000Z\nEXDATE:20261101T053000Z"))
                .containsExactly("10-31T05:30/10-31T05:40", "11-01T06:30/11-01T06:40", "11-02T06:30/11-02T06:40");
        assertThat(november(start + "RRULE:FREQ=DAILY;COUNT=2\nEXDATE:20261101T063000Z"))
                .containsExactly("10-31T05:30/10-31T05:40", "11-01T05:30/11-01T05:40");
        assertThat(november("DTSTART;TZID=America/New_York:20261031T013000\nDURATION:P1D\nRDATE:20261101T063000Z"))
                .containsExactly("10-31T05:30/11-01T05:30", "11-01T06:30/11-02T06:30");
    }

    @Test
    void untilShouldBeAMoment() throws MalformedCalendarException {
        String fold = "DTSTART;TZID=America/New_York:20261031T013000\nRRULE:FREQ=DAILY;UNTIL=";
        assertThat(november(fold + "20261101T060000Z")).hasSize(2);
        assertThat(november(fold + "20261101T053000Z")).hasSize(2);
        assertThat(november(fold + "20261101T052959Z")).hasSize(1);
        String gap = "DTSTART;TZID=America/New_York:20260307T023000\nRRULE:FREQ=DAILY;UNTIL=";
        assertThat(march(gap + "20260308T070000Z")).hasSize(1);
        assertThat(march(gap + "20260308T073000Z")).hasSize(2);
    }

    @Test
    void anOverrideShouldNameTheMoment() throws MalformedCalendarException {
        String moved = "\nDTSTART:20260308T120000Z";
        for (String id : List.of(
                "RECURRENCE-ID:20260308T073000Z",
                "RECURRENCE-ID;TZID=America/New_York:20260308T023000",
                "RECURRENCE-ID;TZID=America/New_York:20260308T033000",
                "RECURRENCE-ID:20260308T023000")) {
            assertThat(march(DAILY_IN_GAP.strip(), id + moved))
                    .as(id)
                    .containsExactly("03-07T07:30/03-07T07:30", "03-08T12:00/03-08T12:00", "03-09T06:30/03-09T06:30");
        }
    }

    @Test
    void everyInstanceShouldHaveARecurrenceIdOfItsOwn() throws MalformedCalendarException {
        for (String lines : List.of(
                "DTSTART;TZID=Europe/Berlin:20260329T003000\nRRULE:FREQ=MINUTELY;INTERVAL=30;COUNT=10",
                "DTSTART;TZID=Europe/Berlin:20260329T013000\nRRULE:FREQ=DAILY;BYHOUR=1,2,3,4;COUNT=10",
                "DTSTART;TZID=Australia/Lord_Howe:20261004T013000\nRRULE:FREQ=DAILY;BYHOUR=1,2;BYMINUTE=0,30;COUNT=9")) {
            Instances object = Instances.ofEvents(lines);
            List<String> moments = object.in("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
            assertThat(moments).as(lines).doesNotHaveDuplicates().hasSizeGreaterThan(8);
        }
    }

    @Test
    void datesAndFloatingTimesShouldBeThoseOfTheWallWhoeverAsks() throws MalformedCalendarException {
        assertThat(march("DTSTART:20260308T003000\nRRULE:FREQ=HOURLY;COUNT=4\nEXDATE:20260308T033000"))
                .containsExactly("03-08T05:30/03-08T05:30", "03-08T06:30/03-08T06:30", "03-08T07:30/03-08T07:30");
        assertThat(march("DTSTART;VALUE=DATE:20260307\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260308"))
                .containsExactly("03-07T05:00/03-08T05:00", "03-09T04:00/03-10T04:00");
    }

    @Test
    void journalsAndTasksShouldBeToldApartAlike() throws MalformedCalendarException {
        for (String kind : List.of("VTODO", "VJOURNAL")) {
            assertThat(Instances.of(kind, DAILY_IN_GAP + "RDATE:20260308T073000Z\nEXDATE:20260309T063000Z")
                            .in("2026-03-07T00:00:00Z", "2026-03-10T00:00:00Z"))
                    .as(kind)
                    .containsExactly("03-07T07:30/03-07T07:30", "03-08T07:30/03-08T07:30");
        }
    }
}
