/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Classification;

class SecrecyTest {
    private static String object(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nX-WR-CALNAME:Doctor\r\nBEGIN:VEVENT\r\nUID:u1\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "CLASS:PUBLIC, PUBLIC",
        "SUMMARY:x, PUBLIC",
        "CLASS:confidential, CONFIDENTIAL",
        "CLASS:PRIVATE, PRIVATE",
        "CLASS:X-SECRET, PRIVATE"
    })
    void theClassSaysWhatOthersMaySee(String line, Classification expected) throws MalformedCalendarException {
        assertThat(Secrecy.of(CalendarObject.read(object(line)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, CLASS:PUBLIC, PUBLIC",
        "RESTRICTED, SUMMARY:x, CONFIDENTIAL",
        "Confidential, SUMMARY:x, CONFIDENTIAL",
        "PRIVATE, CLASS:PUBLIC, PRIVATE",
        "CONFIDENTIAL, CLASS:PRIVATE, PRIVATE"
    })
    void clientsOfAppleSayItOfTheWholeObject(String access, String line, Classification expected)
            throws MalformedCalendarException {
        String text = object(line).replace("X-WR-CALNAME:Doctor", "X-CALENDARSERVER-ACCESS:" + access);

        assertThat(Secrecy.of(CalendarObject.read(text))).isEqualTo(expected);
    }

    @Test
    void oneSecretInstanceMakesTheObjectSecret() throws MalformedCalendarException {
        String text = object("DTSTART:20260101T000000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:u1", "CLASS:PRIVATE");

        assertThat(Secrecy.of(CalendarObject.read(text))).isEqualTo(Classification.PRIVATE);
    }

    @Test
    void ofAReducedObjectOnlyTheTimeIsLeft() throws MalformedCalendarException {
        String text = object(
                "DTSTART:20260101T000000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY",
                "SUMMARY:Doctor",
                "LOCATION:Doctor's",
                "ATTENDEE:mailto:doctor@example.com",
                "X-NOTE:Doctor",
                "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Doctor\r\nTRIGGER:-PT5M\r\nEND:VALARM");

        assertThat(Secrecy.timeOnly(text))
                .contains("DTSTART:20260101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY", "SUMMARY:Busy", "UID:u1")
                .doesNotContainIgnoringCase("doctor");
    }

    @Test
    void whatStandsBesideAConfidentialEventIsNotShown() throws MalformedCalendarException {
        String text = object("CLASS:CONFIDENTIAL", "DTSTART:20260101T000000Z")
                .replace("END:VCALENDAR", "BEGIN:X-CLINIC\r\nX-NAME:Doctor\r\nEND:X-CLINIC\r\nEND:VCALENDAR");

        assertThat(Secrecy.timeOnly(text)).contains("UID:u1").doesNotContain("CLINIC", "Doctor");
    }
}
