/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.scheduling.internal.itip.Meeting.ANNA;
import static org.kalends.scheduling.internal.itip.Meeting.BERTA;
import static org.kalends.scheduling.internal.itip.Meeting.CARL;
import static org.kalends.scheduling.internal.itip.Meeting.PARTIES;
import static org.kalends.scheduling.internal.itip.Meeting.answered;
import static org.kalends.scheduling.internal.itip.Meeting.asks;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.scheduling.internal.address.Parties;
import org.kalends.scheduling.internal.address.Town;
import org.kalends.scheduling.internal.itip.ItipMessage.Method;

class OrganizerChangeTest {
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String DAILY = WHEN + "RRULE:FREQ=DAILY;COUNT=5\n";
    private static final String SECOND_DAY =
            "RECURRENCE-ID:20310107T100000Z\nDTSTART:20310107T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";

    private static OrganizerChange change(SchedulingObject before, SchedulingObject after) {
        return new OrganizerChange(Optional.ofNullable(before), after, ANNA, PARTIES);
    }

    private static List<ItipMessage> messages(SchedulingObject before, SchedulingObject after) {
        OrganizerChange change = change(before, after);
        List<ItipMessage> messages = change.attendees().stream()
                .flatMap(attendee -> change.messages(attendee).stream())
                .toList();
        messages.forEach(SecondOpinion::agrees);
        return messages;
    }

    @Test
    void whoIsAskedGetsARequestWithoutWhatIsTheOrganizersOwn() {
        SchedulingObject made = Meeting.of(WHEN
                + answered("anna", "ACCEPTED")
                + "ATTENDEE;SCHEDULE-STATUS=1.2;CN=Berta:mailto:berta@example.org\n"
                + "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT5M\nEND:VALARM\n");

        List<ItipMessage> messages = messages(null, made);

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).method()).isEqualTo(Method.REQUEST);
        assertThat(messages.get(0).recipient()).isEqualTo(BERTA);
        assertThat(messages.get(0).octets().text())
                .contains("METHOD:REQUEST\r\n")
                .contains("CN=Berta")
                .doesNotContain("VALARM")
                .doesNotContain("SCHEDULE-STATUS");
    }

    @Test
    void whoIsAskedIsAskedToAnswerAndOnlyOnceForSeveralAddresses() {
        SchedulingObject made =
                Meeting.of(WHEN + "ATTENDEE:MAILTO:Berta@Example.ORG\nATTENDEE:mailto:berta@alias.example\n");

        assertThat(messages(null, made)).hasSize(1);
        assertThat(Meeting.text(change(null, made).object())).contains("ATTENDEE;RSVP=TRUE:MAILTO:Berta@Example.ORG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLIENT", "NONE"})
    void whomClientsServeTheServerDoesNotWriteTo(String agent) {
        SchedulingObject made = Meeting.of(WHEN + "ATTENDEE;SCHEDULE-AGENT=" + agent + ":mailto:berta@example.org\n");

        assertThat(messages(null, made)).isEmpty();
    }

    @Test
    void anotherTimeAsksAllOnceMoreAndIsARevisionHigher() {
        SchedulingObject before = Meeting.of(WHEN + answered("anna", "ACCEPTED") + answered("berta", "ACCEPTED"));
        SchedulingObject after =
                Meeting.of(WHEN.replace("T10", "T12") + answered("anna", "ACCEPTED") + answered("berta", "ACCEPTED"));

        assertThat(Meeting.text(change(before, after).object()))
                .contains("SEQUENCE:1\r\n")
                .contains("ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:berta@example.org\r\n")
                .contains("ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org\r\n");
        assertThat(messages(before, after))
                .singleElement()
                .satisfies(message -> assertThat(message.octets().text()).contains("DTSTART:20310106T120000Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUMMARY:Another", "LOCATION:Hall", "DESCRIPTION:x"})
    void anotherTextIsToldAndNobodyHasToAnswerAgain(String line) {
        String people = answered("anna", "ACCEPTED") + answered("berta", "ACCEPTED");
        SchedulingObject before = Meeting.of(WHEN + people);
        SchedulingObject after = Meeting.of(WHEN.replace("SUMMARY:Talk", line) + people);

        assertThat(messages(before, after)).hasSize(1);
        assertThat(Meeting.text(change(before, after).object()))
                .contains("PARTSTAT=ACCEPTED:mailto:berta")
                .doesNotContain("SEQUENCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-NOTE:mine",
                "TRANSP:TRANSPARENT",
                "LAST-MODIFIED:20260101T000000Z",
                "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT5M\nEND:VALARM"
            })
    void whatIsTheOrganizersOwnIsToldToNobody(String lines) {
        SchedulingObject before = Meeting.of(WHEN + asks("berta"));

        assertThat(messages(before, Meeting.of(WHEN + asks("berta") + lines))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-ALT-DESC;FMTTYPE=text/html:<b>Talk</b>",
                "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Hall:geo:1,2",
                "X-GOOGLE-CONFERENCE:https://meet.example.org/a",
                "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example.org/a",
                "X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY"
            })
    void extensionsOfTheMeetingGoAlong(String line) {
        assertThat(messages(null, Meeting.of(WHEN + asks("berta") + line)))
                .singleElement()
                .satisfies(message -> assertThat(message.octets().text()).contains(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-MOZ-LASTACK:20310101T000000Z",
                "X-EVOLUTION-ALARM-UID:1",
                "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
                "X-CALENDARSERVER-ATTENDEE-COMMENT;X-CALENDARSERVER-ATTENDEE-REF=\"mailto:carl@example.org\":I am ill",
                "X-OF-A-PROGRAM:mine"
            })
    void extensionsOfAProgramOrAPersonDoNotGoAlongNorWithACancellation(String line) {
        SchedulingObject made = Meeting.of(WHEN + asks("berta") + line + "\n");

        assertThat(messages(null, made))
                .singleElement()
                .satisfies(message -> assertThat(message.octets().text()).doesNotContain(line));
        assertThat(messages(made, made.without()))
                .singleElement()
                .satisfies(message -> assertThat(message.octets().text()).doesNotContain(line));
    }

    @Test
    void aContextHasFurtherExtensionsOfMeetings() {
        Parties parties = Town.people(List.of("x-house-*", "X-Course")).in(1);
        SchedulingObject made = Meeting.of(
                WHEN + "ATTENDEE;X-HOUSE-BADGE=7:mailto:berta@example.org\nX-COURSE:a\nX-COURSES:b\nX-HOUSE-FLOOR:3\n");

        List<ItipMessage> messages = new OrganizerChange(Optional.empty(), made, ANNA, parties).messages(BERTA);

        assertThat(messages).singleElement().satisfies(message -> assertThat(
                        message.octets().text())
                .contains("X-HOUSE-BADGE=7", "X-COURSE:a", "X-HOUSE-FLOOR:3")
                .doesNotContain("X-COURSES"));
    }

    @Test
    void whatAProgramHasNotedOfAPersonStaysWithTheOrganizerButNotHowManyGuestsComeAlong() {
        SchedulingObject made = Meeting.of(WHEN + "ATTENDEE;X-OWN=a;X-NUM-GUESTS=2:mailto:berta@example.org\n");

        assertThat(Meeting.text(change(null, made).object())).contains("X-OWN=a;X-NUM-GUESTS=2");
        assertThat(messages(null, made)).singleElement().satisfies(message -> assertThat(
                        message.octets().text())
                .contains("ATTENDEE;X-NUM-GUESTS=2")
                .doesNotContain("X-OWN"));
    }

    @Test
    void theSameTimeWrittenOtherwiseIsNoOtherTime() {
        SchedulingObject before = Meeting.of(WHEN + answered("berta", "ACCEPTED"));
        SchedulingObject after =
                Meeting.of(WHEN.replace("DURATION:PT1H", "DTEND:20310106T110000Z") + answered("berta", "ACCEPTED"));

        assertThat(messages(before, after)).isEmpty();
        assertThat(Meeting.text(change(before, after).object())).contains("PARTSTAT=ACCEPTED");
    }

    @Test
    void whoIsNotAskedAnyMoreIsToldOfThat() {
        SchedulingObject before = Meeting.of(WHEN + asks("berta") + asks("carl"));

        List<ItipMessage> messages = messages(before, Meeting.of(WHEN + asks("carl")));

        assertThat(messages)
                .extracting(ItipMessage::method, ItipMessage::recipient)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Method.CANCEL, BERTA),
                        org.assertj.core.groups.Tuple.tuple(Method.REQUEST, CARL));
        assertThat(messages.get(0).octets().text())
                .contains("STATUS:CANCELLED\r\n")
                .contains("SEQUENCE:1\r\n");
    }

    @Test
    void allWhoWereAskedAreToldThatItIsGone() {
        SchedulingObject before = Meeting.of(WHEN + asks("berta") + asks("carl"));

        assertThat(messages(before, before.without()))
                .extracting(ItipMessage::method)
                .containsExactly(Method.CANCEL, Method.CANCEL);
    }

    @Test
    void anInstanceThatIsLeftOutIsCancelledForThoseWhoWereAskedToIt() {
        SchedulingObject before = Meeting.of(DAILY + asks("berta"));

        List<ItipMessage> messages = messages(before, Meeting.of(DAILY + "EXDATE:20310107T100000Z\n" + asks("berta")));

        assertThat(messages).extracting(ItipMessage::method).containsExactly(Method.CANCEL, Method.REQUEST);
        assertThat(messages.get(0).octets().text())
                .contains("RECURRENCE-ID:20310107T100000Z\r\n")
                .doesNotContain("RRULE");
    }

    @Test
    void whoIsAskedToOneInstanceAloneSeesThatOneAlone() {
        SchedulingObject made = Meeting.of(DAILY + asks("berta"), SECOND_DAY + asks("berta") + asks("carl"));

        List<ItipMessage> messages = messages(null, made);

        ItipMessage carls = messages.stream()
                .filter(message -> message.recipient().equals(CARL))
                .findFirst()
                .orElseThrow();
        assertThat(carls.object().components()).hasSize(1);
        assertThat(carls.octets().text()).contains("RECURRENCE-ID").doesNotContain("RRULE");
    }

    @Test
    void whoIsTakenFromOneInstanceGetsThatCancelledAndNothingElse() {
        SchedulingObject before = Meeting.of(DAILY + asks("berta"));
        SchedulingObject after = Meeting.of(DAILY + asks("berta"), SECOND_DAY + answered("anna", "ACCEPTED"));

        assertThat(messages(before, after)).singleElement().satisfies(message -> {
            assertThat(message.method()).isEqualTo(Method.CANCEL);
            assertThat(message.octets().text()).contains("RECURRENCE-ID:20310107T100000Z");
        });
    }

    @Test
    void whoIsTakenFromAnInstanceThatIsAnotherOneThanTheSeriesIsToldOnce() {
        SchedulingObject before = Meeting.of(DAILY + asks("berta"), SECOND_DAY + answered("berta", "ACCEPTED"));
        SchedulingObject after = Meeting.of(DAILY + asks("berta"), SECOND_DAY + answered("anna", "ACCEPTED"));

        assertThat(messages(before, after))
                .singleElement()
                .extracting(ItipMessage::method)
                .isEqualTo(Method.CANCEL);
    }

    @Test
    void whoIsTakenFromTheSeriesButStaysInOneInstanceIsToldBoth() {
        SchedulingObject before = Meeting.of(DAILY + asks("berta"), SECOND_DAY + asks("berta"));
        SchedulingObject after = Meeting.of(DAILY + answered("anna", "ACCEPTED"), SECOND_DAY + asks("berta"));

        List<ItipMessage> messages = messages(before, after);

        assertThat(messages).extracting(ItipMessage::method).containsExactly(Method.CANCEL, Method.REQUEST);
        assertThat(messages.get(0).octets().text()).contains("RRULE");
        assertThat(messages.get(1).octets().text()).doesNotContain("RRULE");
    }

    @Test
    void whatTheOrganizerMarksAsCancelledIsCancelledForAll() {
        SchedulingObject before = Meeting.of(WHEN + answered("berta", "ACCEPTED"));

        assertThat(messages(before, Meeting.of(WHEN + "STATUS:CANCELLED\n" + answered("berta", "ACCEPTED"))))
                .extracting(ItipMessage::method)
                .containsExactly(Method.CANCEL);
    }

    @Test
    void anInstanceThatTheOrganizerMarksAsCancelledIsToldOnce() {
        SchedulingObject before = Meeting.of(DAILY + answered("berta", "ACCEPTED"));
        SchedulingObject after = Meeting.of(
                DAILY + answered("berta", "ACCEPTED"),
                SECOND_DAY + "STATUS:CANCELLED\n" + answered("berta", "ACCEPTED"));

        assertThat(messages(before, after)).singleElement().satisfies(message -> {
            assertThat(message.method()).isEqualTo(Method.CANCEL);
            assertThat(message.octets().text()).contains("RECURRENCE-ID:20310107T100000Z");
        });
    }

    @Test
    void whatIsChangedAndCancelledAtOnceIsToldAsBoth() {
        SchedulingObject before = Meeting.of(WHEN + answered("berta", "ACCEPTED"));
        SchedulingObject after =
                Meeting.of(WHEN.replace("Talk", "News") + "STATUS:CANCELLED\n" + answered("berta", "ACCEPTED"));

        assertThat(messages(before, after))
                .extracting(ItipMessage::method)
                .containsExactly(Method.CANCEL, Method.REQUEST);
    }

    @Test
    void aMeetingThatGoesIsCancelledWhateverWasSaidOfItBefore() {
        // RFC 6638 section 3.2.1.3 knows no exception
        SchedulingObject before = Meeting.of(WHEN + "STATUS:CANCELLED\n" + asks("berta"));

        assertThat(messages(before, before.without()))
                .singleElement()
                .extracting(ItipMessage::method)
                .isEqualTo(Method.CANCEL);
    }

    @Test
    void anInstanceThatIsCancelledIsNotCancelledOnceMoreWhenTheSeriesGoes() {
        SchedulingObject before =
                Meeting.of(DAILY + asks("berta"), SECOND_DAY + "STATUS:CANCELLED\n" + asks("berta") + asks("carl"));

        assertThat(messages(before, before.without()))
                .extracting(ItipMessage::recipient)
                .containsExactly(BERTA);
    }

    @Test
    void aMessageByForceIsSentThoughNothingHasChangedAndOnce() {
        SchedulingObject before = Meeting.of(WHEN + asks("berta"));
        SchedulingObject after =
                Meeting.of(WHEN + "ATTENDEE;SCHEDULE-FORCE-SEND=REQUEST;RSVP=TRUE:mailto:berta@example.org\n");

        assertThat(messages(before, after)).hasSize(1);
        assertThat(Meeting.text(change(before, after).object())).doesNotContain("FORCE-SEND");
    }
}
