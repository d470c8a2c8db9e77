/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

class AcknowledgementsTest {
    private static final String EARLY = "20310105T095000Z";
    private static final String LATE = "20310105T095500Z";

    private static Component event(String lines) throws MalformedCalendarException {
        return CalendarReader.read("BEGIN:VEVENT\r\nUID:a\r\n" + lines + "END:VEVENT\r\n")
                .get(0);
    }

    private static String alarm(String lines) {
        return "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\n" + lines + "END:VALARM\r\n";
    }

    @Test
    void eachAlarmShouldBeToldUnlessItKnowsMore() throws MalformedCalendarException {
        Component sent = event("X-MOZ-LASTACK:" + EARLY + "\r\n" + alarm("") + alarm("ACKNOWLEDGED:" + LATE + "\r\n")
                + alarm("ACKNOWLEDGED:20300101T000000Z\r\n"));

        assertThat(Acknowledgements.toldToAlarms(sent).components("VALARM"))
                .extracting(
                        alarm -> alarm.property("ACKNOWLEDGED").orElseThrow().value())
                .containsExactly(EARLY, LATE, EARLY);
    }

    @Test
    void theLatestOfTheAlarmsShouldBeToldToMozilla() throws MalformedCalendarException {
        String alarms = alarm("ACKNOWLEDGED:" + EARLY + "\r\n") + alarm("ACKNOWLEDGED:" + LATE + "\r\n") + alarm("");

        for (String before : new String[] {"X-MOZ-GENERATION:2\r\n", "X-MOZ-LASTACK:" + EARLY + "\r\n"}) {
            Component told = Acknowledgements.toldByAlarms(event(before + alarms));
            assertThat(told.properties("X-MOZ-LASTACK"))
                    .singleElement()
                    .satisfies(property -> assertThat(property.value()).isEqualTo(LATE));
            assertThat(told.components()).isEqualTo(event(alarms).components());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X-MOZ-LASTACK:" + LATE + "\r\n", "X-MOZ-LASTACK:soon\r\n"})
    void whatMozillaHasNotTouchedOrKnowsBetterShouldStayAsItIs(String lines) throws MalformedCalendarException {
        Component sent = event(lines + alarm("ACKNOWLEDGED:" + EARLY + "\r\n"));

        assertThat(Acknowledgements.toldByAlarms(sent)).isSameAs(sent);
    }

    @Test
    void whatIsNoTimeShouldTellNothing() throws MalformedCalendarException {
        Component sent = event("X-MOZ-LASTACK:soon\r\n" + alarm(""));

        assertThat(Acknowledgements.toldToAlarms(sent)).isSameAs(sent);
    }
}
