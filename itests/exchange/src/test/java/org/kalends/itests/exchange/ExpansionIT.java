/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CALDAV:expand: what each instance has. */
class ExpansionIT {
    private final RecurringObjects objects = new RecurringObjects();

    @Test
    void anOverrideWithoutDatesStandsForItsInstance() {
        objects.put(
                "task",
                "VTODO\nDTSTART:20260601T080000Z\nDUE:20260601T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nSTATUS:NEEDS-ACTION",
                "VTODO\nRECURRENCE-ID:20260602T080000Z\nSTATUS:COMPLETED\nCOMPLETED:20260602T083000Z");

        assertThat(objects.expanded("VTODO", "RECURRENCE-ID", "20260601T000000Z", "20260604T000000Z"))
                .containsExactly("20260601T080000Z", "20260602T080000Z", "20260603T080000Z");
        assertThat(objects.expandedText("VTODO", "20260602T000000Z", "20260603T000000Z", ""))
                .contains("DTSTART:20260602T080000Z", "DUE:20260602T090000Z", "STATUS:COMPLETED");
        assertThat(objects.found(
                        "VTODO",
                        RecurringObjects.range("20260602T000000Z", "20260603T000000Z")
                                + "<c:prop-filter name='COMPLETED'><c:is-not-defined/></c:prop-filter>"))
                .isEmpty();
    }

    @Test
    void instancesOfPeriodsEndAsThePeriodsDo() {
        objects.put("periods", "VEVENT\nDTSTART:20260105T100000Z\nRDATE;VALUE=PERIOD:20260106T100000Z/PT2H");

        assertThat(objects.expandedText("VEVENT", "20260106T000000Z", "20260107T000000Z", ""))
                .contains("DTSTART:20260106T100000Z\r\nDTEND:20260106T120000Z\r\n");
    }

    @Test
    void whatIsNotWantedDoesNotCount() {
        objects.put(
                "large",
                "VEVENT\nDTSTART:20260601T100000Z\nRRULE:FREQ=WEEKLY\nATTACH;ENCODING=BASE64;VALUE=BINARY:"
                        + "QUJD".repeat(1_250_000));
        String start = "<c:comp name='VCALENDAR'><c:comp name='VEVENT'><c:prop name='DTSTART'/></c:comp></c:comp>";

        assertThat(objects.expandedText("VEVENT", "20260601T000000Z", "20260801T000000Z", start)
                        .lines()
                        .filter(line -> line.startsWith("DTSTART")))
                .hasSize(9);
    }
}
