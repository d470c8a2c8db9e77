/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.scheduling.internal.itip.Meeting.PARTIES;

import org.junit.jupiter.api.Test;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.storage.api.Octets;

/** What an object says of messages to people outside. */
class DeliveryReportTest {
    private static final Party PAUL = PARTIES.of("mailto:paul@example.net");

    private static String reported(String known, String status) {
        SchedulingObject object = Meeting.of("DTSTART:20310106T100000Z\nX-OWN;A=b:kept\nATTENDEE;SCHEDULE-STATUS="
                + known + ":mailto:Paul@example.net\nATTENDEE;SCHEDULE-STATUS=1.0:mailto:other@example.net\n");
        String text = Meeting.text(new DeliveryReport(PAUL, status).applied(object, PARTIES));
        assertThat(text).contains("SCHEDULE-STATUS=1.0:mailto:other", "X-OWN;A=b:kept");
        return text.lines().filter(line -> line.contains("Paul")).findFirst().orElseThrow();
    }

    @Test
    void whatWasPendingIsSent() {
        assertThat(reported("1.0", "1.1")).contains("SCHEDULE-STATUS=1.1:");
    }

    @Test
    void whatWasSentCanComeBack() {
        assertThat(reported("1.1", "5.1")).contains("SCHEDULE-STATUS=5.1:");
        assertThat(reported("1.0", "5.1")).contains("SCHEDULE-STATUS=5.1:");
    }

    @Test
    void whatIsKnownByAnAnswerOrABounceStays() {
        assertThat(reported("2.0", "1.1")).contains("SCHEDULE-STATUS=2.0:");
        assertThat(reported("5.1", "1.1")).contains("SCHEDULE-STATUS=5.1:");
        assertThat(reported("2.0", "5.1")).contains("SCHEDULE-STATUS=2.0:");
    }

    @Test
    void theOrganizersLineOfAnAttendeesCopySaysItToo() {
        SchedulingObject copy = SchedulingObject.read(Octets.utf8(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTAMP:20260101T000000Z\r\n"
                                + "DTSTART:20310106T100000Z\r\nORGANIZER;SCHEDULE-STATUS=1.0:mailto:paul@example.net\r\n"
                                + "END:VEVENT\r\nEND:VCALENDAR\r\n"))
                .orElseThrow();

        assertThat(Meeting.text(new DeliveryReport(PAUL, "1.1").applied(copy, PARTIES)))
                .contains("ORGANIZER;SCHEDULE-STATUS=1.1:mailto:paul");
    }
}
