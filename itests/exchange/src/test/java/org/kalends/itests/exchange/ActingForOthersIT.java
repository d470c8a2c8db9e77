/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;

/** A delegate invites, answers and asks for free time on behalf of somebody (RFC 6638 section 6.2). */
class ActingForOthersIT {
    private static final String WHEN = "DTSTART:20310206T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String HOME = "/dav/caldav/users/3/";

    private final CalendarUser boss = CalendarUser.named("user3");
    private final CalendarUser delegate = CalendarUser.named("user4");
    private final CalendarUser guest = CalendarUser.named("user2");
    private final String uid = UUID.randomUUID().toString();

    @BeforeEach
    void seeHomes() {
        boss.client().list("/dav/caldav/", "<displayname/>");
        guest.client().list("/dav/caldav/", "<displayname/>");
    }

    @AfterEach
    void nobodyActs() {
        delegates("read", "");
        delegates("write", "");
    }

    private void delegates(String access, String member) {
        String group = "/dav/principals/users/3/calendar-proxy-" + access + "/";
        Answer answer = boss.client()
                .send("PROPPATCH " + group + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop>"
                        + "<group-member-set>" + member + "</group-member-set></prop></set></propertyupdate>");
        assertThat(answer.status()).isEqualTo(207);
    }

    private void delegates(String access) {
        delegates(access, "<href>/dav/principals/users/4/</href>");
    }

    private String sentBy() {
        return "SENT-BY=\"" + delegate.address() + "\"";
    }

    @Test
    void whoInvitesForAnotherIsNamedInAllCopiesAndMessages() {
        delegates("write");

        Answer put = delegate.put(HOME + "calendar/" + uid + ".ics", boss.event(uid, WHEN + guest.asked()));

        assertThat(put.status()).as(put.body()).isEqualTo(201);
        assertThat(boss.text(uid)).contains("ORGANIZER;" + sentBy() + ":" + boss.address());
        assertThat(guest.text(uid)).contains("ORGANIZER;" + sentBy() + ":" + boss.address());
        assertThat(guest.letters(uid)).singleElement().asString().contains("ORGANIZER;" + sentBy());

        assertThat(delegate.delete(HOME + "calendar/" + uid + ".ics").status()).isEqualTo(204);
        assertThat(guest.letters(uid))
                .anyMatch(letter -> letter.contains("METHOD:CANCEL") && letter.contains(sentBy()));
    }

    @Test
    void whoAnswersForAnotherIsNamedToTheOrganizer() {
        delegates("write");
        guest.put(CalendarUser.CALENDAR + uid + ".ics", guest.event(uid, WHEN + boss.asked()));
        String copy = boss.copy(uid).replace("/dav/caldav/", HOME);

        Answer answer = delegate.put(copy, guest.event(uid, WHEN + boss.answered("ACCEPTED")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(guest.text(uid)).contains("PARTSTAT=ACCEPTED").contains(sentBy());
        assertThat(guest.letters(uid)).singleElement().asString().contains("METHOD:REPLY", sentBy());
        assertThat(boss.text(uid)).contains(sentBy());
    }

    @Test
    void aDelegateWhoMayWriteAsksForFreeTimeAndOneWhoMayReadDoesNot() {
        delegates("read");
        assertThat(ask().status()).isEqualTo(403);
        delegates("read", "");
        delegates("write");

        Answer answer = ask();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("2.0;Success");
    }

    private Answer ask() {
        return delegate.client()
                .sendObject(
                        "POST " + HOME + "schedule-outbox/ HTTP/1.1\nContent-Type: text/calendar",
                        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nMETHOD:REQUEST\nBEGIN:VFREEBUSY\nUID:" + uid
                                + "\nDTSTAMP:20260101T000000Z\nORGANIZER:" + boss.address() + "\nATTENDEE:"
                                + guest.address()
                                + "\nDTSTART:20330106T000000Z\nDTEND:20330107T000000Z\nEND:VFREEBUSY\nEND:VCALENDAR\n");
    }
}
