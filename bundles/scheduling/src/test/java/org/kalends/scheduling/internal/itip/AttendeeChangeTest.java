/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.scheduling.internal.itip.Meeting.ANNA;
import static org.kalends.scheduling.internal.itip.Meeting.BERTA;
import static org.kalends.scheduling.internal.itip.Meeting.PARTIES;
import static org.kalends.scheduling.internal.itip.Meeting.answered;
import static org.kalends.scheduling.internal.itip.Meeting.asks;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;

class AttendeeChangeTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String DAILY = WHEN + "RRULE:FREQ=DAILY;COUNT=5\n";
    private static final String SECOND_DAY =
            "RECURRENCE-ID:20310107T100000Z\nDTSTART:20310107T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT5M\nEND:VALARM\n";

    private static AttendeeChange change(SchedulingObject before, SchedulingObject after) {
        return new AttendeeChange(before, after, BERTA, PARTIES);
    }

    private static Optional<ItipMessage> reply(SchedulingObject before, SchedulingObject after) {
        Optional<ItipMessage> reply = change(before, after).reply(ANNA, NOW);
        reply.ifPresent(SecondOpinion::agrees);
        return reply;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"})
    void anAnswerIsToldToTheOrganizerWithoutTheOtherAttendees(String answer) {
        SchedulingObject before = Meeting.of(WHEN + asks("berta") + asks("carl"));

        ItipMessage reply = reply(before, Meeting.of(WHEN + answered("berta", answer) + asks("carl")))
                .orElseThrow();

        assertThat(reply.method()).isEqualTo(Method.REPLY);
        assertThat(reply.recipient()).isEqualTo(ANNA);
        assertThat(reply.octets().text())
                .contains("PARTSTAT=" + answer + ":mailto:berta")
                .contains("DTSTAMP:20300101T000000Z")
                .doesNotContain("carl");
    }

    @ParameterizedTest
    @ValueSource(strings = {ALARM, "X-NOTE:mine\n", "TRANSP:TRANSPARENT\n", "CATEGORIES:Work\n"})
    void whatIsTheAttendeesOwnIsKeptAndToldToNobody(String own) {
        SchedulingObject before = Meeting.of(WHEN + asks("berta"));
        SchedulingObject after = Meeting.of(WHEN + asks("berta") + own);

        assertThat(change(before, after).refusal()).isEmpty();
        assertThat(reply(before, after)).isEmpty();
        assertThat(Meeting.text(change(before, after).object())).contains(own.replace("\n", "\r\n"));
    }

    @Test
    void textsOfTheOrganizersAndAnswersOfOthersAreAsTheyWere() {
        SchedulingObject before = Meeting.of(WHEN + "LOCATION:Hall\n" + asks("berta") + answered("carl", "ACCEPTED"));
        SchedulingObject after =
                Meeting.of(WHEN.replace("Talk", "Mine") + answered("berta", "ACCEPTED") + answered("carl", "DECLINED"));

        assertThat(change(before, after).refusal()).isEmpty();
        assertThat(Meeting.text(change(before, after).object()))
                .contains("SUMMARY:Talk\r\n", "LOCATION:Hall\r\n")
                .contains("PARTSTAT=ACCEPTED:mailto:carl", "PARTSTAT=ACCEPTED:mailto:berta");
    }

    @Test
    void theTimeIsTheOrganizersToSay() {
        SchedulingObject before = Meeting.of(WHEN + asks("berta"));

        assertThat(change(before, Meeting.of(WHEN.replace("T10", "T12") + answered("berta", "ACCEPTED")))
                        .refusal())
                .isPresent();
    }

    @Test
    void nobodyLeavesTheListOfAttendees() {
        SchedulingObject before = Meeting.of(WHEN + asks("berta") + asks("carl"));

        assertThat(change(before, Meeting.of(WHEN + asks("carl"))).refusal()).isPresent();
    }

    @Test
    void oneInstanceCanBeAnsweredThoughTheOrganizerHasNoSuchOverride() {
        SchedulingObject before = Meeting.of(DAILY + asks("berta"));
        SchedulingObject after = Meeting.of(DAILY + asks("berta"), SECOND_DAY + answered("berta", "DECLINED"));

        assertThat(change(before, after).refusal()).isEmpty();
        ItipMessage reply = reply(before, after).orElseThrow();
        assertThat(reply.object().components()).hasSize(1);
        assertThat(reply.octets().text()).contains("RECURRENCE-ID:20310107T100000Z", "PARTSTAT=DECLINED");
    }

    @Test
    void anInstanceThatIsRemovedIsDeclined() {
        SchedulingObject before = Meeting.of(DAILY + answered("berta", "ACCEPTED"));
        SchedulingObject after = Meeting.of(DAILY + "EXDATE:20310107T100000Z\n" + answered("berta", "ACCEPTED"));

        assertThat(reply(before, after).orElseThrow().octets().text())
                .contains("RECURRENCE-ID:20310107T100000Z", "PARTSTAT=DECLINED");
    }

    @Test
    void oneOfSeveralInstancesWithoutASeriesThatIsRemovedIsDeclined() {
        String third = SECOND_DAY.replace("0107", "0108");
        SchedulingObject before = Meeting.of(SECOND_DAY + asks("berta"), third + asks("berta"));
        SchedulingObject after = Meeting.of(third + asks("berta"));

        assertThat(reply(before, after).orElseThrow().octets().text())
                .contains("RECURRENCE-ID:20310107T100000Z", "PARTSTAT=DECLINED")
                .doesNotContain("RECURRENCE-ID:20310108T100000Z");
    }

    @Test
    void anInstanceThatAClientForgetsStays() {
        SchedulingObject before = Meeting.of(DAILY + asks("berta"), SECOND_DAY + asks("berta"));

        SchedulingObject stored = change(before, Meeting.of(DAILY + answered("berta", "ACCEPTED")))
                .object();

        assertThat(stored.components()).hasSize(2);
    }

    @Test
    void whatIsThrownAwayIsDeclinedUnlessItWasAlreadyOrIsCalledOff() {
        SchedulingObject asked = Meeting.of(WHEN + asks("berta"));
        assertThat(change(asked, asked)
                        .declined(ANNA, NOW)
                        .orElseThrow()
                        .octets()
                        .text())
                .contains("PARTSTAT=DECLINED");

        for (SchedulingObject quiet : new SchedulingObject[] {
            Meeting.of(WHEN + answered("berta", "DECLINED")), Meeting.of(WHEN + "STATUS:CANCELLED\n" + asks("berta"))
        }) {
            assertThat(change(quiet, quiet).declined(ANNA, NOW)).isEmpty();
        }
    }

    @Test
    void whatBecameOfAnEarlierAnswerIsStillKnown() {
        SchedulingObject before = Meeting.of(WHEN.replace("SUMMARY", "X-A:b\nSUMMARY") + answered("berta", "ACCEPTED"));
        SchedulingObject told = Attendance.withOrganizerStatus(before, "1.2");

        assertThat(Meeting.text(change(told, before).object())).contains("ORGANIZER;SCHEDULE-STATUS=1.2:mailto:anna");
    }
}
