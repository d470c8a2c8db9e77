/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;

/** Invitations between users of one server (RFC 6638 section 3.2). */
class InvitationIT {
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String DAILY = WHEN + "RRULE:FREQ=DAILY;COUNT=5\n";
    private static final String SECOND_DAY =
            "RECURRENCE-ID:20310107T100000Z\nDTSTART:20310107T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";

    private final CalendarUser anna = CalendarUser.named("user1");
    private final CalendarUser berta = CalendarUser.named("user2");
    private final CalendarUser carl = CalendarUser.named("user5");
    private final String uid = UUID.randomUUID().toString();
    private final String path = CalendarUser.CALENDAR + uid + ".ics";

    @BeforeEach
    void seeHomes() {
        anna.client().list("/dav/caldav/", "<displayname/>");
    }

    private void invite(String lines) {
        Answer answer = anna.put(path, anna.event(uid, lines));
        assertThat(answer.status()).as(answer.body()).isIn(201, 204);
    }

    private Answer answer(CalendarUser attendee, String lines, String... headers) {
        return attendee.put(attendee.copy(uid), anna.event(uid, lines), headers);
    }

    @Test
    void whoIsInvitedHasACopyAndAMessageAndTheOrganizerKnowsThatItHasArrived() {
        invite(WHEN + anna.answered("ACCEPTED") + berta.asked());

        assertThat(berta.text(uid)).contains("SUMMARY:Talk", berta.asked().strip());
        assertThat(berta.letters(uid)).singleElement().asString().contains("METHOD:REQUEST");
        assertThat(anna.text(uid)).contains("SCHEDULE-STATUS=1.2:" + berta.address());
    }

    @Test
    void peopleOfOtherContextsAndStrangersAreNotServedHere() {
        invite(WHEN + "ATTENDEE:mailto:stranger@example.net\n");

        assertThat(anna.text(uid)).contains("SCHEDULE-STATUS=3.7:mailto:stranger@example.net");
    }

    @Test
    void anAnswerReachesTheOrganizerAndAllOthersWhoAreInvited() {
        invite(WHEN + anna.answered("ACCEPTED") + berta.asked() + carl.asked());
        assertThat(answer(berta, WHEN + anna.answered("ACCEPTED") + berta.answered("ACCEPTED") + carl.asked())
                        .status())
                .isEqualTo(204);

        assertThat(anna.text(uid)).contains("ATTENDEE;PARTSTAT=ACCEPTED;SCHEDULE-STATUS=2.0:" + berta.address());
        assertThat(anna.letters(uid)).singleElement().asString().contains("METHOD:REPLY");
        assertThat(carl.text(uid)).contains("PARTSTAT=ACCEPTED:" + berta.address());
        assertThat(carl.letters(uid)).hasSize(1);
        assertThat(berta.text(uid)).contains("ORGANIZER;SCHEDULE-STATUS=1.2");
    }

    @Test
    void anotherTimeAsksAllAgainAndLeavesTheirAlarms() {
        invite(WHEN + berta.asked());
        answer(
                berta,
                WHEN + berta.answered("ACCEPTED")
                        + "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:mine\nTRIGGER:-PT5M\nEND:VALARM\n");

        invite(WHEN.replace("T10", "T12") + berta.answered("ACCEPTED"));

        assertThat(berta.text(uid))
                .contains("DTSTART:20310106T120000Z", "PARTSTAT=NEEDS-ACTION", "SEQUENCE:1", "DESCRIPTION:mine");
        assertThat(anna.text(uid)).contains("PARTSTAT=NEEDS-ACTION");
    }

    @Test
    void whatIsDeletedIsCancelledForAllAndStaysUntilTheyDeleteIt() {
        invite(WHEN + berta.asked());

        assertThat(anna.delete(path).status()).isEqualTo(204);

        assertThat(berta.text(uid)).contains("STATUS:CANCELLED");
        assertThat(berta.letters(uid)).hasSize(2).anyMatch(letter -> letter.contains("METHOD:CANCEL"));
        assertThat(berta.delete(berta.copy(uid)).status()).isEqualTo(204);
        assertThat(anna.letters(uid)).isEmpty();
    }

    @Test
    void whoDeletesAnInvitationDeclinesItUnlessTheClientSaysThatNobodyIsToKnow() {
        invite(WHEN + berta.asked() + carl.asked());

        assertThat(berta.delete(berta.copy(uid)).status()).isEqualTo(204);
        assertThat(carl.delete(carl.copy(uid), "Schedule-Reply", "F").status()).isEqualTo(204);

        assertThat(anna.text(uid))
                .contains("ATTENDEE;PARTSTAT=DECLINED;SCHEDULE-STATUS=2.0:" + berta.address())
                .contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE;SCHEDULE-STATUS=1.2:" + carl.address());
    }

    @Test
    void oneInstanceIsAnsweredMovedAndCancelledByItself() {
        invite(DAILY + berta.asked());
        String declined = anna.event(uid, DAILY + berta.answered("ACCEPTED"))
                .replace(
                        "END:VCALENDAR",
                        anna.component(uid, SECOND_DAY + berta.answered("DECLINED")) + "END:VCALENDAR");
        assertThat(berta.put(berta.copy(uid), declined).status()).isEqualTo(204);
        assertThat(anna.text(uid)).contains("RECURRENCE-ID:20310107T100000Z", "PARTSTAT=DECLINED", "PARTSTAT=ACCEPTED");

        invite(DAILY + "EXDATE:20310108T100000Z\n" + berta.answered("ACCEPTED"));
        assertThat(berta.text(uid)).contains("RECURRENCE-ID:20310108T100000Z", "STATUS:CANCELLED");
    }

    @Test
    void anAttendeeCannotMoveTheMeeting() {
        invite(WHEN + berta.asked());

        Answer moved = answer(berta, WHEN.replace("T10", "T12") + berta.answered("ACCEPTED"));

        assertThat(moved.status()).isEqualTo(403);
        assertThat(moved.preconditions()).contains("allowed-attendee-scheduling-object-change");
        assertThat(anna.text(uid)).contains("PARTSTAT=NEEDS-ACTION");
        assertThat(berta.text(uid)).contains("T100000Z");
    }

    @Test
    void organizersThatDifferAreRefused() {
        String other = anna.component(uid, SECOND_DAY + berta.asked()).replace("user1@", "user5@");

        Answer answer = anna.put(
                path, anna.event(uid, DAILY + berta.asked()).replace("END:VCALENDAR", other + "END:VCALENDAR"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).contains("same-organizer-in-all-components");
        assertThat(berta.copies(uid)).isEmpty();
    }

    @Test
    void oneCopyOfAnInvitationIsEnough() {
        invite(WHEN + berta.asked());
        berta.client().send("MKCALENDAR", "/dav/caldav/" + uid + "/", "");

        Answer second = berta.put("/dav/caldav/" + uid + "/a.ics", anna.event(uid, WHEN + berta.asked()));

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.preconditions()).contains("unique-scheduling-object-resource");
    }

    @Test
    void theScheduleTagIsTheSameAfterAnAnswerAndAnotherOneAfterAChange() {
        invite(WHEN + anna.answered("ACCEPTED") + berta.asked());
        String tag = anna.client().get(path).header("Schedule-Tag").orElseThrow();
        String etag = anna.client().get(path).header("ETag").orElseThrow();
        answer(berta, WHEN + anna.answered("ACCEPTED") + berta.answered("ACCEPTED"));

        Answer answered = anna.client().get(path);
        assertThat(answered.header("Schedule-Tag")).contains(tag);
        assertThat(answered.header("ETag").orElseThrow()).isNotEqualTo(etag);
        Answer renamed = anna.put(
                path,
                anna.event(uid, WHEN.replace("Talk", "News") + anna.answered("ACCEPTED") + berta.asked()),
                "If-Schedule-Tag-Match: " + tag);

        assertThat(renamed.status()).isEqualTo(204);
        assertThat(anna.text(uid)).contains("SUMMARY:News", "PARTSTAT=ACCEPTED;SCHEDULE-STATUS=1.2:" + berta.address());
        assertThat(anna.put(path, anna.event(uid, WHEN + berta.asked()), "If-Schedule-Tag-Match: " + tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whatWasOverLongAgoIsToldToNobody() {
        invite(WHEN.replace("2031", "2020") + berta.asked());

        assertThat(berta.copies(uid)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dav/principals/users/2/", "MAILTO:User2@Example.ORG", "user2@example.org"})
    void peopleAreKnownByAllTheirAddresses(String address) {
        invite(WHEN + "ATTENDEE:" + address + "\n");

        assertThat(berta.copies(uid)).hasSize(1);
    }

    @Test
    void whenACalendarGoesAllWhoWereInvitedAreToldOnce() {
        anna.client().send("MKCALENDAR", "/dav/caldav/" + uid + "/", "");
        assertThat(anna.put("/dav/caldav/" + uid + "/a.ics", anna.event(uid, WHEN + berta.asked()))
                        .status())
                .isEqualTo(201);

        assertThat(anna.delete("/dav/caldav/" + uid + "/").status()).isEqualTo(204);

        assertThat(berta.text(uid)).contains("STATUS:CANCELLED");
        assertThat(berta.letters(uid)).hasSize(2);
    }

    @Test
    void nobodyPutsMessagesIntoAnInboxButTheServer() {
        Answer put = berta.put(CalendarUser.INBOX + uid + ".ics", anna.event(uid, WHEN + berta.asked()));

        assertThat(put.status()).isEqualTo(403);
        assertThat(berta.letters(uid)).isEmpty();
    }

    @Test
    void whatAdministratorsImportInvitesNobody(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("meetings.ics"),
                anna.event(uid, WHEN + berta.asked()).replace("\n", "\r\n"));

        String said = Server.administrator().done(folder, "import", "file", "1", "1", "calendar", "meetings.ics");

        assertThat(said).contains("1 created");
        assertThat(anna.copies(uid)).hasSize(1);
        assertThat(berta.copies(uid)).isEmpty();
    }

    @Test
    void messagesAreListedReadAndDeleted() {
        invite(WHEN + berta.asked());
        String letter = berta.client().list(CalendarUser.INBOX, "<getetag/>").multiStatus().hrefs().stream()
                .filter(href -> berta.client().get(href).body().contains(uid))
                .findFirst()
                .orElseThrow();

        assertThat(berta.client().get(letter).body()).contains("METHOD:REQUEST");
        assertThat(berta.delete(letter).status()).isEqualTo(204);
        assertThat(berta.copies(uid)).hasSize(1);
    }
}
