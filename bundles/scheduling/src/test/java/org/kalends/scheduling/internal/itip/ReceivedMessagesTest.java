/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.scheduling.internal.itip.Meeting.BERTA;
import static org.kalends.scheduling.internal.itip.Meeting.PARTIES;
import static org.kalends.scheduling.internal.itip.Meeting.answered;
import static org.kalends.scheduling.internal.itip.Meeting.asks;

import org.junit.jupiter.api.Test;

/** What becomes of copies by messages. */
class ReceivedMessagesTest {
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String DAILY = WHEN + "RRULE:FREQ=DAILY;COUNT=5\n";
    private static final String SECOND_DAY =
            "RECURRENCE-ID:20310107T100000Z\nDTSTART:20310107T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT5M\nEND:VALARM\n";

    private static ReceivedRequest request(SchedulingObject told) {
        return new ReceivedRequest(told, BERTA, PARTIES);
    }

    private static ReceivedReply reply(SchedulingObject told) {
        return new ReceivedReply(told, BERTA, PARTIES);
    }

    @Test
    void aRequestLeavesWhatIsTheAttendeesOwnWhereItWas() {
        SchedulingObject copy = Meeting.of("X-FIRST:1\n" + WHEN + "TRANSP:TRANSPARENT\n" + asks("berta") + ALARM);

        SchedulingObject merged = request(Meeting.of(WHEN.replace("Talk", "News") + "TRANSP:OPAQUE\n" + asks("berta")))
                .merged(copy);

        assertThat(Meeting.lines(merged, RecurrenceId.SERIES))
                .containsSubsequence("X-FIRST:1", "SUMMARY:News", "TRANSP:TRANSPARENT", "BEGIN:VALARM")
                .doesNotContain("SUMMARY:Talk", "TRANSP:OPAQUE");
    }

    @Test
    void anAlarmForOneInstanceOutlivesAChangeOfTheSeriesButNotItsRule() {
        SchedulingObject copy = Meeting.of(DAILY + asks("berta"), SECOND_DAY + asks("berta") + ALARM);
        SchedulingObject renamed = request(Meeting.of(DAILY.replace("Talk", "News") + asks("berta")))
                .merged(copy);

        assertThat(Meeting.lines(renamed, Meeting.instance(renamed, "20310107")))
                .contains("SUMMARY:News", "BEGIN:VALARM");
        SchedulingObject moved =
                request(Meeting.of(DAILY.replace("T10", "T12") + asks("berta"))).merged(copy);
        assertThat(moved.components()).hasSize(1);
    }

    @Test
    void aDeclinedInstanceThatWasThrownAwayStaysAway() {
        SchedulingObject copy = Meeting.of(DAILY + "EXDATE:20310107T100000Z\n" + answered("berta", "ACCEPTED"));
        SchedulingObject told = Meeting.of(
                DAILY.replace("Talk", "News") + answered("berta", "ACCEPTED"),
                SECOND_DAY + answered("berta", "DECLINED"));

        SchedulingObject merged = request(told).merged(copy);

        assertThat(merged.components()).hasSize(1);
        assertThat(Meeting.text(merged)).contains("EXDATE:20310107T100000Z", "SUMMARY:News");
    }

    @Test
    void whoHasDeclinedAllAndThrownItAwayIsNotBothered() {
        assertThat(request(Meeting.of(WHEN + answered("berta", "DECLINED"))).isDeclined())
                .isTrue();
        assertThat(request(Meeting.of(WHEN + asks("berta"))).isDeclined()).isFalse();
    }

    @Test
    void answersOfOthersAreNoNews() {
        SchedulingObject copy = Meeting.of(WHEN + asks("berta") + asks("carl"));
        ReceivedRequest answer = request(Meeting.of(WHEN + asks("berta") + answered("carl", "ACCEPTED")));
        ReceivedRequest other = request(Meeting.of(WHEN.replace("Talk", "News") + asks("berta") + asks("carl")));

        assertThat(answer.isNews(copy, answer.merged(copy))).isFalse();
        assertThat(other.isNews(copy, other.merged(copy))).isTrue();
    }

    @Test
    void aReplyChangesTheLineOfWhoeverHasAnsweredAndNobodyElses() {
        SchedulingObject organizers = Meeting.of(WHEN + asks("berta") + asks("carl") + ALARM);

        SchedulingObject answered =
                reply(Meeting.of(WHEN + answered("berta", "TENTATIVE"))).applied(organizers);

        assertThat(Meeting.text(answered))
                .contains("ATTENDEE;PARTSTAT=TENTATIVE;SCHEDULE-STATUS=2.0:mailto:berta@example.org")
                .contains(asks("carl").strip())
                .contains("BEGIN:VALARM");
    }

    @Test
    void aReplyToOneInstanceMakesItAnOverride() {
        SchedulingObject organizers = Meeting.of(DAILY + answered("berta", "ACCEPTED"));

        SchedulingObject answered =
                reply(Meeting.of(SECOND_DAY + answered("berta", "DECLINED"))).applied(organizers);

        assertThat(answered.components()).hasSize(2);
        assertThat(Meeting.text(answered)).contains("PARTSTAT=ACCEPTED", "PARTSTAT=DECLINED");
    }

    @Test
    void nobodyBecomesAnAttendeeByAnswering() {
        SchedulingObject organizers = Meeting.of(WHEN + asks("carl"));
        ReceivedReply reply = reply(Meeting.of(WHEN + answered("berta", "ACCEPTED")));

        assertThat(reply.isExpected(organizers)).isFalse();
        assertThat(Meeting.text(reply.applied(organizers))).doesNotContain("berta");
    }

    @Test
    void aReplyToAnInstanceThatIsLeftOutMakesNone() {
        SchedulingObject organizers = Meeting.of(DAILY + "EXDATE:20310107T100000Z\n" + asks("berta"));

        assertThat(reply(Meeting.of(SECOND_DAY + answered("berta", "ACCEPTED")))
                        .applied(organizers)
                        .components())
                .hasSize(1);
    }

    @Test
    void whatIsCancelledStaysAndSaysSo() {
        SchedulingObject copy = Meeting.of(DAILY + answered("berta", "ACCEPTED") + ALARM);

        SchedulingObject whole = new ReceivedCancel(Meeting.of(DAILY + "STATUS:CANCELLED\nSEQUENCE:3\n")).applied(copy);
        assertThat(Meeting.text(whole)).contains("STATUS:CANCELLED", "SEQUENCE:3", "BEGIN:VALARM");

        SchedulingObject one =
                new ReceivedCancel(Meeting.of(SECOND_DAY + "STATUS:CANCELLED\nSEQUENCE:1\n")).applied(copy);
        assertThat(one.components()).hasSize(2);
        assertThat(Meeting.lines(one, Meeting.instance(one, "20310107"))).contains("STATUS:CANCELLED");
        assertThat(Meeting.lines(one, RecurrenceId.SERIES)).doesNotContain("STATUS:CANCELLED");
    }

    @Test
    void anInstanceThatTheAttendeeHasRemovedDoesNotComeBackWhenItIsCancelled() {
        SchedulingObject copy = Meeting.of(DAILY + "EXDATE:20310107T100000Z\n" + asks("berta"));
        SchedulingObject cancellation = Meeting.of(SECOND_DAY + "STATUS:CANCELLED\nSEQUENCE:1\n" + asks("berta"));

        assertThat(new ReceivedCancel(cancellation).applied(copy).octets()).isEqualTo(copy.octets());
    }

    @Test
    void answersThatCameMeanwhileAreKeptForAClientThatAsksByTheScheduleTag() {
        SchedulingObject present = Meeting.of(WHEN + answered("berta", "ACCEPTED"));
        KeptAnswers kept = new KeptAnswers(present, PARTIES);

        assertThat(Meeting.text(kept.in(Meeting.of(WHEN + asks("berta")), Meeting.ANNA)))
                .contains("PARTSTAT=ACCEPTED");
        assertThat(Meeting.text(kept.in(
                        Meeting.of(WHEN + "ATTENDEE;SCHEDULE-FORCE-SEND=REQUEST:mailto:berta@example.org\n"),
                        Meeting.ANNA)))
                .doesNotContain("PARTSTAT=ACCEPTED");
    }

    @Test
    void whoWasAskedForAnAnswerIsSoStillForAClientThatAsksByTheScheduleTag() {
        SchedulingObject present = Meeting.of(WHEN + asks("berta"));
        KeptAnswers kept = new KeptAnswers(present, PARTIES);

        assertThat(Meeting.text(kept.in(Meeting.of(WHEN + "ATTENDEE:mailto:berta@example.org\n"), Meeting.ANNA)))
                .contains("ATTENDEE;RSVP=TRUE:mailto:berta@example.org");
    }

    @Test
    void answersToSingleInstancesThatCameMeanwhileAreKeptAndWhatTheClientSaysOfTheSeriesHoldsForThem() {
        SchedulingObject present = Meeting.of(DAILY + asks("berta"), SECOND_DAY + answered("berta", "DECLINED"));
        KeptAnswers kept = new KeptAnswers(present, PARTIES);

        SchedulingObject renamed = kept.in(Meeting.of(DAILY.replace("Talk", "News") + asks("berta")), Meeting.ANNA);
        assertThat(Meeting.lines(renamed, Meeting.instance(renamed, "20310107")))
                .contains("SUMMARY:News", "ATTENDEE;PARTSTAT=DECLINED:mailto:berta@example.org");
        assertThat(kept.in(Meeting.of(DAILY.replace("T10", "T12") + asks("berta")), Meeting.ANNA)
                        .components())
                .hasSize(1);
    }

    @Test
    void anInstanceThatTheOrganizerHasMadeAnotherOneAndTakesBackIsNotKept() {
        SchedulingObject present =
                Meeting.of(DAILY + asks("berta"), SECOND_DAY.replace("Talk", "News") + asks("berta"));

        SchedulingObject sent = new KeptAnswers(present, PARTIES).in(Meeting.of(DAILY + asks("berta")), Meeting.ANNA);

        assertThat(sent.components()).hasSize(1);
    }

    @Test
    void instancesThatCameMeanwhileAreAnsweredAsTheSeries() {
        SchedulingObject present = Meeting.of(DAILY + asks("berta"), SECOND_DAY + asks("berta"));
        UnknownInstances unknown = new UnknownInstances(present, new Attendance(PARTIES));

        SchedulingObject sent = unknown.in(Meeting.of(DAILY + answered("berta", "ACCEPTED")), BERTA);

        assertThat(Meeting.lines(sent, Meeting.instance(sent, "20310107")))
                .contains("ATTENDEE;PARTSTAT=ACCEPTED:mailto:berta@example.org");
    }
}
