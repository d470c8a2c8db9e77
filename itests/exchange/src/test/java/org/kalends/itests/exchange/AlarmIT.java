/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alarms that go off in a range, around 29 March 2026, when clocks go forward in Berlin. */
class AlarmIT {
    private final RecurringObjects objects = new RecurringObjects();

    private static String goingOff(String start, String end) {
        return "<c:comp-filter name='VALARM'>" + RecurringObjects.range(start, end) + "</c:comp-filter>";
    }

    private static String alarm(String lines) {
        return "\nBEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\n" + lines.replace(' ', '\n') + "\nEND:VALARM";
    }

    @ParameterizedTest
    @CsvSource({
        "20260329T120000, TRIGGER:-P1D, 20260328T1100",
        "20260330T120000, TRIGGER:-P1W, 20260323T1100",
        "20260329T120000, TRIGGER:-P1DT1H, 20260328T1000",
        "20260328T120000, TRIGGER;RELATED=END:P1D, 20260329T1100",
        "20260328T120000, TRIGGER:PT0S REPEAT:1 DURATION:P1D, 20260329T1000",
    })
    void aDayIsADayOnTheCalendar(String start, String lines, String when) {
        objects.put("a", "VEVENT\nDTSTART;TZID=Europe/Berlin:" + start + "\nDURATION:PT1H" + alarm(lines));

        assertThat(objects.found("VEVENT", goingOff(when + "00Z", when + "01Z")))
                .containsExactly("a");
        assertThat(objects.found("VEVENT", goingOff(when + "01Z", when + "59Z")))
                .isEmpty();
    }

    @Test
    void anOverrideWithoutDatesRingsForItsInstance() {
        objects.put(
                "task",
                "VTODO\nDTSTART:20260601T080000Z\nDUE:20260601T090000Z\nRRULE:FREQ=DAILY",
                "VTODO\nRECURRENCE-ID:20260602T080000Z" + alarm("TRIGGER;RELATED=END:-PT5M"));

        assertThat(objects.found("VTODO", goingOff("20260602T085500Z", "20260602T085501Z")))
                .containsExactly("task");
        assertThat(objects.found("VTODO", goingOff("20260603T085500Z", "20260603T085501Z")))
                .isEmpty();
    }
}
