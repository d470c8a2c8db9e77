/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrivateCommentsTest {
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String COMMENT = "X-CALENDARSERVER-PRIVATE-COMMENT:I may be late\n";
    private static final String HEARD = "X-CALENDARSERVER-ATTENDEE-COMMENT;"
            + "X-CALENDARSERVER-ATTENDEE-REF=\"mailto:berta@example.org\";X-CALENDARSERVER-DTSTAMP=20300101T000000Z:";

    private final SchedulingObject asked = Meeting.of(WHEN + Meeting.asks("berta"));

    private static Optional<ItipMessage> reply(SchedulingObject before, String lines) {
        return new AttendeeChange(before, Meeting.of(WHEN + lines), Meeting.BERTA, Meeting.PARTIES)
                .reply(Meeting.ANNA, Instant.parse("2030-01-01T00:00:00Z"));
    }

    private static SchedulingObject heard(SchedulingObject organizers, Optional<ItipMessage> reply) {
        return new ReceivedReply(reply.orElseThrow().object(), Meeting.BERTA, Meeting.PARTIES).applied(organizers);
    }

    @Test
    void aCommentReachesTheOrganizerWithWhoHasWrittenIt() {
        SchedulingObject heard = heard(asked, reply(asked, COMMENT + Meeting.asks("berta")));

        assertThat(Meeting.text(heard)).contains(HEARD + "I may be late");
    }

    @Test
    void anotherCommentTakesThePlaceOfTheFirstAndNoneTakesItAway() {
        SchedulingObject first = heard(asked, reply(asked, COMMENT + Meeting.asks("berta")));
        SchedulingObject copy = Meeting.of(WHEN + COMMENT + Meeting.asks("berta"));

        SchedulingObject second = heard(first, reply(copy, COMMENT.replace("late", "early") + Meeting.asks("berta")));
        assertThat(Meeting.text(second)).contains("I may be early").doesNotContain("late");
        assertThat(Meeting.text(heard(first, reply(copy, Meeting.asks("berta")))))
                .doesNotContain("COMMENT");
    }

    @Test
    void anAnswerAloneLeavesTheComment() {
        SchedulingObject first = heard(asked, reply(asked, COMMENT + Meeting.asks("berta")));
        SchedulingObject copy = Meeting.of(WHEN + COMMENT + Meeting.asks("berta"));

        Optional<ItipMessage> answer = reply(copy, COMMENT + Meeting.answered("berta", "ACCEPTED"));

        assertThat(Meeting.text(heard(first, answer))).contains(HEARD + "I may be late", "PARTSTAT=ACCEPTED");
    }

    @Test
    void nobodyElseSeesAComment() {
        SchedulingObject heard = heard(
                Meeting.of(WHEN + Meeting.asks("berta") + Meeting.asks("carl")),
                reply(asked, COMMENT + Meeting.asks("berta")));
        Views views = new Views(heard, new Attendance(Meeting.PARTIES));

        assertThat(Meeting.text(views.of(Meeting.CARL).orElseThrow())).doesNotContain("COMMENT");
    }

    @Test
    void anOrganizersClientNeitherLosesNorChangesComments() {
        SchedulingObject heard = heard(asked, reply(asked, COMMENT + Meeting.asks("berta")));
        SchedulingObject sent =
                Meeting.of(WHEN.replace("Talk", "News") + HEARD + "I shall never come\n" + Meeting.asks("berta"));

        SchedulingObject stored = new OrganizerChange(Optional.of(heard), sent, Meeting.ANNA, Meeting.PARTIES).object();

        assertThat(Meeting.text(stored))
                .contains("SUMMARY:News", HEARD + "I may be late")
                .doesNotContain("never");
    }
}
