/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.ICalendarReader;
import org.kalends.icalendar.busy.BusyTimes;

class ForeignBusyTimeTest {
    private static final ForeignBusyTime BUSY = new ForeignBusyTime(
            new BusyTimes.Question(
                    Instant.parse("2031-02-06T00:00:00Z").getEpochSecond(),
                    Instant.parse("2031-02-07T00:00:00Z").getEpochSecond(),
                    ""),
            new ICalendarReader(100_000));

    private static String told(String lines) throws IOException {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n" + lines + "END:VCALENDAR\n";
        return BUSY.of(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .text();
    }

    private static String busy(String lines) throws IOException {
        return told("BEGIN:VFREEBUSY\nUID:x\nDTSTAMP:20260101T000000Z\n" + lines + "END:VFREEBUSY\n");
    }

    @Test
    void timesInTheRangeAreToldAndNothingElse() throws IOException {
        String told = busy("ORGANIZER:mailto:x@example.org\nCOMMENT:secret\n"
                + "FREEBUSY:20310206T100000Z/20310206T110000Z,20310205T230000Z/PT2H\n"
                + "FREEBUSY;FBTYPE=BUSY-TENTATIVE;X-SUMMARY=secret:20310206T120000Z/PT1H\n"
                + "FREEBUSY;FBTYPE=FREE:20310206T150000Z/PT1H\nFREEBUSY:20310301T100000Z/PT1H\n");

        assertThat(told)
                .contains("FREEBUSY:20310206T100000Z/20310206T110000Z", "FREEBUSY:20310206T000000Z/20310206T010000Z")
                .contains("FREEBUSY;FBTYPE=BUSY-TENTATIVE:20310206T120000Z/20310206T130000Z")
                .contains("DTSTART:20310206T000000Z", "DTEND:20310207T000000Z")
                .doesNotContain("secret", "x@example.org", "T150000Z", "20310301");
    }

    @Test
    void whoIsFreeHasNoTimes() throws IOException {
        assertThat(busy("")).contains("BEGIN:VFREEBUSY").doesNotContain("FREEBUSY:2", "FBTYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "BEGIN:VEVENT\nUID:x\nDTSTAMP:20260101T000000Z\nEND:VEVENT\n"})
    void whatTellsNoBusyTimeIsNone(String lines) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> told(lines));
    }

    @Test
    void aPeriodThatIsNoneSpoilsTheAnswer() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> busy("FREEBUSY:nonsense\n"));
    }
}
