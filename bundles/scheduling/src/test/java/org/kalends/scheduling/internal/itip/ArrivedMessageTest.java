/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kalends.scheduling.internal.itip.Meeting.BERTA;
import static org.kalends.scheduling.internal.itip.Meeting.PARTIES;

import org.junit.jupiter.api.Test;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.scheduling.internal.address.Party;

/** What comes from outside, and who may say it. */
class ArrivedMessageTest {
    private static final Party PAUL = PARTIES.of("mailto:paul@example.net");
    private static final Party ASSISTANT = PARTIES.of("mailto:assistant@example.net");
    private static final String ASKED = "ATTENDEE;RSVP=TRUE:mailto:berta@example.org\r\n";

    private static String event(String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nMETHOD:request\r\nBEGIN:VEVENT\r\nUID:u\r\n"
                + "DTSTART:20310106T100000Z\r\n" + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static ArrivedMessage read(String lines) throws MalformedCalendarException {
        return ArrivedMessage.read(event(lines), PARTIES);
    }

    private static String revision(int sequence, String stamp) {
        return "SEQUENCE:" + sequence + "\r\nDTSTAMP:" + stamp + "\r\nORGANIZER:mailto:paul@example.net\r\n" + ASKED;
    }

    @Test
    void theMethodAndTheAlarmsOfTheSenderDoNotBecomePartOfACalendar() throws MalformedCalendarException {
        ArrivedMessage message = read("ORGANIZER:mailto:paul@example.net\r\n" + ASKED
                + "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n");

        assertThat(message.method()).isEqualTo("REQUEST");
        assertThat(Meeting.text(message.object())).doesNotContain("METHOD", "VALARM");
        assertThat(message.letter()).contains("METHOD:REQUEST");
    }

    @Test
    void whatIsNotOneObjectWithAUidIsNoMessage() {
        for (String text : new String[] {
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
            event("").replace("UID:u\r\n", ""),
            event("").replace("VEVENT", "VJOURNAL"),
            event("").replace("END:VEVENT\r\n", "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:other\r\nEND:VEVENT\r\n"),
            "no calendar"
        }) {
            assertThatThrownBy(() -> ArrivedMessage.read(text, PARTIES))
                    .as(text)
                    .isInstanceOf(MalformedCalendarException.class);
        }
    }

    @Test
    void aPartySpeaksForItselfAndForWhomItSends() throws MalformedCalendarException {
        ArrivedMessage own = read("ORGANIZER:mailto:paul@example.net\r\n" + ASKED);
        ArrivedMessage sent =
                read("ORGANIZER;SENT-BY=\"mailto:assistant@example.net\":mailto:paul@example.net\r\n" + ASKED);

        assertThat(own.organizer(PARTIES)).contains(PAUL);
        assertThat(own.attendee(PARTIES)).contains(BERTA);
        assertThat(own.speaksFor(PAUL, PAUL, PARTIES)).isTrue();
        assertThat(own.speaksFor(ASSISTANT, PAUL, PARTIES)).isFalse();
        assertThat(sent.speaksFor(ASSISTANT, PAUL, PARTIES)).isTrue();
        assertThat(sent.speaksFor(BERTA, PAUL, PARTIES)).isFalse();
    }

    @Test
    void ofTwoStatesTheLaterSequenceIsNewsAndThenTheLaterStamp() throws MalformedCalendarException {
        SchedulingObject copy = read(revision(2, "20260102T000000Z")).object();

        assertThat(read(revision(2, "20260102T000000Z")).isKnown(copy)).isTrue();
        assertThat(read(revision(1, "20260105T000000Z")).isKnown(copy)).isTrue();
        assertThat(read(revision(2, "20260103T000000Z")).isKnown(copy)).isFalse();
        assertThat(read(revision(3, "20260101T000000Z")).isKnown(copy)).isFalse();
    }

    @Test
    void anAnswerToAnEarlierSequenceIsOutdated() throws MalformedCalendarException {
        SchedulingObject organizers = read(revision(2, "20260102T000000Z")).object();

        assertThat(read(revision(1, "20260105T000000Z")).isOutdated(organizers)).isTrue();
        assertThat(read(revision(2, "20260101T000000Z")).isOutdated(organizers)).isFalse();
    }
}
