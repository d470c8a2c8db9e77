/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.scheduling.internal.address.Party;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;

class SentByTest {
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";

    private final SchedulingObject meeting = Meeting.of(WHEN + Meeting.asks("berta"));

    private static SentBy carlFor(Party owner) {
        return SentBy.of(Meeting.CARL.user(), owner);
    }

    @Test
    void whoActsForTheOrganizerIsNamedOnTheOrganizersLine() {
        SchedulingObject sent = carlFor(Meeting.ANNA).onOrganizer(meeting);

        assertThat(Meeting.text(sent))
                .contains("ORGANIZER;SENT-BY=\"mailto:carl@example.org\":mailto:anna@example.org");
        assertThat(SentBy.of(Meeting.ANNA.user(), Meeting.ANNA).onOrganizer(meeting))
                .isEqualTo(meeting);
    }

    @Test
    void whatAClientHasSaidOfItStays() {
        SchedulingObject said = SentBy.of(Meeting.BERTA.user(), Meeting.ANNA).onOrganizer(meeting);

        assertThat(carlFor(Meeting.ANNA).onOrganizer(said)).isEqualTo(said);
    }

    @Test
    void cancellationsAndRepliesNameWhoeverActs() {
        ItipMessage cancel = new ItipMessage(
                Method.CANCEL, Meeting.ANNA, Meeting.BERTA, Cancellation.of(meeting, new Attendance(Meeting.PARTIES)));
        ItipMessage reply = new ItipMessage(Method.REPLY, Meeting.BERTA, Meeting.ANNA, meeting);

        assertThat(carlFor(Meeting.ANNA).in(cancel).octets().text().replace("\r\n ", ""))
                .contains("ORGANIZER;SENT-BY=\"mailto:carl@example.org\":");
        assertThat(carlFor(Meeting.BERTA).in(reply).octets().text().replace("\r\n ", ""))
                .contains("SENT-BY=\"mailto:carl@example.org\":mailto:berta@example.org");
    }

    @Test
    void theOrganizerSeesWhoHasAnsweredForAnAttendeeUntilThatPersonDoes() {
        SchedulingObject answer = Meeting.of(WHEN + Meeting.answered("berta", "ACCEPTED"));
        SchedulingObject byCarl = carlFor(Meeting.BERTA)
                .in(new ItipMessage(Method.REPLY, Meeting.BERTA, Meeting.ANNA, answer))
                .object();
        SchedulingObject heard = new ReceivedReply(byCarl, Meeting.BERTA, Meeting.PARTIES).applied(meeting);
        assertThat(Meeting.text(heard)).contains("SENT-BY=\"mailto:carl@example.org\"");

        SchedulingObject herself = new ReceivedReply(answer, Meeting.BERTA, Meeting.PARTIES).applied(heard);
        assertThat(Meeting.text(herself)).doesNotContain("SENT-BY");
    }

    @Test
    void whoActsIsNoNews() {
        SchedulingObject sent = carlFor(Meeting.ANNA).onOrganizer(meeting);

        assertThat(new OrganizerChange(Optional.of(meeting), sent, Meeting.ANNA, Meeting.PARTIES)
                        .messages(Meeting.BERTA))
                .isEmpty();
    }
}
