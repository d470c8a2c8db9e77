/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.scheduling.internal.itip.Meeting.ANNA;
import static org.kalends.scheduling.internal.itip.Meeting.PARTIES;
import static org.kalends.scheduling.internal.itip.Meeting.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Party;

class ResourceAnswerTest {
    private static final Party HALL = PARTIES.of("mailto:hall@example.org");
    private static final String WHEN = "DTSTART:20310106T090000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String DAILY = WHEN + "RRULE:FREQ=DAILY;COUNT=5\n";
    private static final String THIRD_DAY = "RECURRENCE-ID:20310108T090000Z\n" + WHEN;
    private static final Property SECOND = Property.of("RECURRENCE-ID", "20310107T090000Z");
    private static final Property THIRD = Property.of("RECURRENCE-ID", "20310108T090000Z");

    private static ResourceAnswer answer(SchedulingObject request, String usual) {
        return new ResourceAnswer(request, HALL, new Attendance(PARTIES), usual);
    }

    private static SchedulingObject told(ResourceAnswer answer) {
        ItipMessage reply = answer.reply(ANNA, Instant.parse("2026-12-01T10:00:00Z"));
        SecondOpinion.agrees(reply);
        return reply.object();
    }

    @Test
    void whatIsAcceptedIsToldToTheOrganizerAndIsInTheCalendar() {
        ResourceAnswer answer =
                answer(Meeting.of(WHEN + "TRANSP:TRANSPARENT\n" + asks("hall") + asks("berta")), "ACCEPTED");

        assertThat(Meeting.text(told(answer)))
                .contains("ATTENDEE;PARTSTAT=ACCEPTED:mailto:hall@example.org", "REQUEST-STATUS:2.0;Success")
                .doesNotContain("berta");
        assertThat(Meeting.text(answer.booking().orElseThrow()))
                .contains("PARTSTAT=ACCEPTED:mailto:hall@example.org", "berta")
                .doesNotContain("TRANSP");
    }

    @Test
    void whatPeopleHaveAnsweredStandsForTheSameTimeAlone() {
        SchedulingObject booking = Meeting.of(WHEN.replace("Talk", "Old talk") + Meeting.answered("hall", "DECLINED"));
        ResourceAnswer same = answer(Meeting.of(WHEN + asks("hall")), "NEEDS-ACTION");
        ResourceAnswer moved = answer(Meeting.of(WHEN.replace("T09", "T11") + asks("hall")), "NEEDS-ACTION");

        same.keep(booking);
        moved.keep(booking);

        assertThat(Meeting.text(same.booking().orElseThrow()))
                .contains("PARTSTAT=DECLINED", "TRANSP:TRANSPARENT", "SUMMARY:Talk");
        assertThat(Meeting.text(moved.booking().orElseThrow()))
                .contains("PARTSTAT=NEEDS-ACTION")
                .doesNotContain("TRANSP");
    }

    @Test
    void whatTheResourceAnswersByItselfIsNotForPeopleToSay() {
        ResourceAnswer answer = answer(Meeting.of(WHEN + asks("hall")), "ACCEPTED");

        answer.keep(Meeting.of(WHEN + Meeting.answered("hall", "DECLINED")));

        assertThat(Meeting.text(answer.booking().orElseThrow())).contains("PARTSTAT=ACCEPTED");
    }

    @Test
    void whatIsDeclinedIsNotInTheCalendar() {
        ResourceAnswer answer = answer(Meeting.of(DAILY + asks("hall")), "DECLINED");

        assertThat(answer.booking()).isEmpty();
        assertThat(Meeting.text(told(answer))).contains("PARTSTAT=DECLINED");
    }

    @Test
    void instancesThatAreDeclinedAreLeftOutOfTheCalendar() {
        SchedulingObject request = Meeting.of(DAILY + asks("hall"), THIRD_DAY + asks("hall"));
        ResourceAnswer answer = answer(request, "ACCEPTED");
        answer.except(List.of(SECOND, THIRD), "DECLINED");

        SchedulingObject reply = told(answer);
        assertThat(reply.components()).hasSize(3);
        assertThat(Meeting.lines(reply, Meeting.instance(reply, "20310107")))
                .contains("ATTENDEE;PARTSTAT=DECLINED:mailto:hall@example.org");
        SchedulingObject booking = answer.booking().orElseThrow();
        assertThat(booking.components()).hasSize(1);
        assertThat(Meeting.text(booking)).contains("EXDATE:20310107T090000Z", "EXDATE:20310108T090000Z");
    }

    @Test
    void theAnswersAreNewsUntilTheOrganizersObjectSaysSo() {
        SchedulingObject made = Meeting.of(DAILY + asks("hall") + asks("berta"));
        OrganizerChange change = new OrganizerChange(Optional.empty(), made, ANNA, PARTIES);
        ResourceAnswer answer = answer(change.view(HALL).orElseThrow(), "ACCEPTED");
        answer.except(List.of(SECOND), "DECLINED");

        assertThat(answer.isNewsTo(change.object())).isTrue();
        OrganizerChange answered = change.answered(answer.reply(ANNA, Instant.parse("2026-12-01T10:00:00Z")));

        assertThat(answer.isNewsTo(answered.object())).isFalse();
        assertThat(Meeting.text(answered.object()))
                .contains("PARTSTAT=ACCEPTED;SCHEDULE-STATUS=2.0:mailto:hall@example.org", "PARTSTAT=DECLINED");
        assertThat(answered.messages(PARTIES.of("mailto:berta@example.org")))
                .singleElement()
                .satisfies(message -> assertThat(Meeting.text(message.object()))
                        .contains("PARTSTAT=ACCEPTED:mailto:hall@example.org"));
    }

    @Test
    void whatIsCancelledIsNeitherAnsweredNorBooked() {
        SchedulingObject cancelled = Meeting.of(WHEN + "STATUS:CANCELLED\n" + asks("hall"));

        assertThat(ResourceAnswer.isToBe(cancelled)).isFalse();
        assertThat(answer(cancelled, "ACCEPTED").booking()).isEmpty();
        assertThat(answer(Meeting.of(DAILY + asks("hall"), THIRD_DAY + "STATUS:CANCELLED\n" + asks("hall")), "ACCEPTED")
                        .booking()
                        .map(Meeting::text)
                        .orElseThrow())
                .contains("STATUS:CANCELLED");
    }

    @Test
    void singleInstancesAreBookedWithoutTheirSeries() {
        ResourceAnswer answer = answer(Meeting.of(THIRD_DAY + asks("hall")), "ACCEPTED");

        assertThat(answer.booking().orElseThrow().series()).isEmpty();
        assertThat(ResourceAnswer.recurs(Meeting.of(THIRD_DAY + asks("hall")))).isTrue();
        assertThat(ResourceAnswer.recurs(Meeting.of(WHEN + asks("hall")))).isFalse();
    }
}
