/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;

/** Groups that are invited; the team are Berta and Carl. */
class GroupInvitationIT {
    private static final String WHEN = "DTSTART:20310106T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String TEAM = "ATTENDEE;CUTYPE=GROUP:mailto:team@example.org\n";

    @TempDir
    static Path folder;

    private static MeetingRooms server;

    private final CalendarUser anna = server.user(1);
    private final CalendarUser berta = server.user(2);
    private final CalendarUser carl = server.user(3);
    private final String uid = UUID.randomUUID().toString();
    private final String path = CalendarUser.CALENDAR + uid + ".ics";

    @BeforeAll
    static void start() throws IOException {
        server = MeetingRooms.start(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.stop()).isZero();
    }

    private void invite(String lines) {
        Answer answer = anna.put(path, anna.event(uid, lines));
        assertThat(answer.status()).as(answer.body()).isIn(201, 204);
    }

    private static String line(String text, CalendarUser user) {
        return text.lines()
                .filter(line -> line.startsWith("ATTENDEE") && line.endsWith(user.address()))
                .findFirst()
                .orElse("none");
    }

    @Test
    void allMembersOfAGroupAreInvited() {
        invite(WHEN + anna.answered("ACCEPTED") + TEAM);

        assertThat(anna.text(uid))
                .contains("ATTENDEE;CUTYPE=GROUP;RSVP=TRUE;SCHEDULE-STATUS=1.2:mailto:team@example.org");
        assertThat(line(anna.text(uid), carl))
                .contains("MEMBER=\"mailto:team@example.org\"", "CUTYPE=INDIVIDUAL", "SCHEDULE-STATUS=1.2");
        assertThat(berta.letters(uid)).singleElement().asString().contains("METHOD:REQUEST");
        assertThat(carl.text(uid)).contains("SUMMARY:Talk", "CUTYPE=GROUP");
    }

    @Test
    void membersAnswerForThemselvesAndAreAskedNoSecondTime() {
        invite(WHEN + TEAM);
        assertThat(berta.put(
                                berta.copy(uid),
                                berta.client()
                                        .get(berta.copy(uid))
                                        .body()
                                        .replace("\r\n ", "")
                                        .replaceFirst("PARTSTAT=NEEDS-ACTION(;[^\r\n]*user2@)", "PARTSTAT=ACCEPTED$1"))
                        .status())
                .isEqualTo(204);
        assertThat(line(anna.text(uid), berta)).contains("PARTSTAT=ACCEPTED", "MEMBER=");

        // a program that knows nothing of members sends the group alone
        invite(WHEN.replace("Talk", "News") + TEAM);

        assertThat(line(anna.text(uid), berta)).contains("PARTSTAT=ACCEPTED", "MEMBER=");
        assertThat(berta.text(uid)).contains("SUMMARY:News", "PARTSTAT=ACCEPTED");
    }

    @Test
    void membersGoWithTheirGroupUnlessTheyAreAskedByName() {
        invite(WHEN + TEAM + carl.asked());

        invite(WHEN + carl.asked());

        assertThat(berta.text(uid)).contains("STATUS:CANCELLED");
        assertThat(carl.text(uid)).doesNotContain("STATUS:CANCELLED");
        assertThat(anna.text(uid)).doesNotContain("user2@");
    }

    @Test
    void theTimeOfAGroupIsThatOfItsMembers() {
        invite(WHEN.replace("2031", "2033") + TEAM);

        Answer answer = anna.client()
                .sendObject(
                        "POST " + CalendarUser.OUTBOX + " HTTP/1.1\nContent-Type: text/calendar",
                        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nMETHOD:REQUEST\nBEGIN:VFREEBUSY\nUID:q\n"
                                + "DTSTAMP:20260101T000000Z\nORGANIZER:" + anna.address() + "\n"
                                + TEAM + "DTSTART:20330106T000000Z\nDTEND:20330107T000000Z\nEND:VFREEBUSY\n"
                                + "END:VCALENDAR\n");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("mailto:team@example.org", "2.7;", berta.address(), carl.address())
                .contains("20330106T100000Z/20330106T110000Z");
    }
}
