/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;

/** What inboxes and outboxes are for besides messages: free time of others and settings (RFC 6638 sections 2, 5, 9). */
class FreeTimeIT {
    private static final String CALDAV = "xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";

    private final CalendarUser anna = CalendarUser.named("user5");
    private final CalendarUser berta = CalendarUser.named("sieben");
    private final String uid = UUID.randomUUID().toString();

    private Answer ask(CalendarUser asker, String attendees) {
        return asker.client()
                .sendObject(
                        "POST " + CalendarUser.OUTBOX + " HTTP/1.1\nContent-Type: text/calendar",
                        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nMETHOD:REQUEST\nBEGIN:VFREEBUSY\nUID:" + uid
                                + "\nDTSTAMP:20260101T000000Z\nORGANIZER:" + asker.address() + "\n" + attendees
                                + "DTSTART:20330106T000000Z\nDTEND:20330107T000000Z\nEND:VFREEBUSY\nEND:VCALENDAR\n");
    }

    private static String attendee(String address) {
        return "ATTENDEE:" + address + "\n";
    }

    private Answer set(String property) {
        return anna.client()
                .send(
                        "PROPPATCH",
                        CalendarUser.INBOX,
                        "<propertyupdate " + CALDAV + "><set><prop>" + property + "</prop></set></propertyupdate>");
    }

    @Test
    void theTimeOfOthersIsToldWithoutWhatTheyDoInIt() {
        assertThat(berta.put(
                                CalendarUser.CALENDAR + uid + ".ics",
                                berta.event(uid, "DTSTART:20330106T100000Z\nDURATION:PT1H\nSUMMARY:Secret\n"))
                        .status())
                .isEqualTo(201);

        Answer answer = ask(anna, attendee(berta.address()) + attendee("mailto:nobody@example.net"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("20330106T100000Z/20330106T110000Z", "METHOD:REPLY")
                .contains("3.7;")
                .doesNotContain("Secret");
        berta.delete(CalendarUser.CALENDAR + uid + ".ics");
    }

    @Test
    void oneAsksForOneselfAlone() {
        Answer answer = anna.client()
                .sendObject(
                        "POST " + CalendarUser.OUTBOX + " HTTP/1.1\nContent-Type: text/calendar",
                        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nMETHOD:REQUEST\nBEGIN:VFREEBUSY\nUID:" + uid
                                + "\nDTSTAMP:20260101T000000Z\nORGANIZER:" + berta.address() + "\n"
                                + attendee(berta.address())
                                + "DTSTART:20330106T000000Z\nDTEND:20330107T000000Z\nEND:VFREEBUSY\nEND:VCALENDAR\n");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).contains("organizer-allowed");
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        Answer answer = anna.client()
                .sendObject(
                        "POST " + CalendarUser.OUTBOX + " HTTP/1.1\nContent-Type: text/calendar", "BEGIN:VCALENDAR\n");

        assertThat(answer.status()).isBetween(400, 415);
        assertThat(anna.client()
                        .sendObject(
                                "POST /dav/caldav/users/7/schedule-outbox/ HTTP/1.1\nContent-Type: text/calendar", "")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void thePrincipalSaysWhereTheBoxesAre() {
        MultiStatus.Response principal = anna.client()
                .propfind(
                        "/dav/principals/users/5/",
                        "<C:schedule-inbox-URL xmlns:C='urn:ietf:params:xml:ns:caldav'/>"
                                + "<C:schedule-outbox-URL xmlns:C='urn:ietf:params:xml:ns:caldav'/>")
                .multiStatus()
                .only();

        assertThat(principal.text("schedule-inbox-URL")).contains("schedule-inbox/");
        assertThat(principal.text("schedule-outbox-URL")).contains("schedule-outbox/");
        assertThat(anna.client().send("OPTIONS", CalendarUser.INBOX, "").header("DAV"))
                .get()
                .asString()
                .contains("calendar-auto-schedule");
    }

    @Test
    void invitationsGoWhereTheOwnerWantsThem() {
        anna.client().send("MKCALENDAR", "/dav/caldav/" + uid + "/", "");
        assertThat(set("<C:schedule-default-calendar-URL><href>/dav/caldav/" + uid
                                + "/</href></C:schedule-default-calendar-URL>")
                        .multiStatus()
                        .only()
                        .status("schedule-default-calendar-URL"))
                .isEqualTo(200);

        berta.put(
                CalendarUser.CALENDAR + uid + ".ics",
                berta.event(uid, "DTSTART:20330108T100000Z\nDURATION:PT1H\n" + anna.asked()));

        assertThat(anna.client()
                        .list("/dav/caldav/" + uid + "/", "<getetag/>")
                        .multiStatus()
                        .hrefs())
                .hasSize(2);
        assertThat(set("<C:schedule-default-calendar-URL><href>/dav/caldav/nowhere/</href>"
                                + "</C:schedule-default-calendar-URL>")
                        .body())
                .contains("valid-schedule-default-calendar-URL");
        anna.delete("/dav/caldav/" + uid + "/");
        assertThat(anna.client()
                        .propfind(
                                CalendarUser.INBOX,
                                "<C:schedule-default-calendar-URL xmlns:C='urn:ietf:params:xml:ns:caldav'/>")
                        .multiStatus()
                        .only()
                        .text("schedule-default-calendar-URL"))
                .contains("/calendar/");
    }

    @Test
    void calendarsOfWhichAnOldClientSaysSoMakeNobodyBusy() {
        String free = "<C:calendar-free-busy-set xmlns:C='urn:ietf:params:xml:ns:caldav'/>";
        anna.client().send("MKCALENDAR", "/dav/caldav/" + uid + "/", "");
        assertThat(busyCalendars(free)).anyMatch(href -> href.contains(uid));

        set("<C:calendar-free-busy-set><href>" + CalendarUser.CALENDAR + "</href></C:calendar-free-busy-set>");

        assertThat(busyCalendars(free)).noneMatch(href -> href.contains(uid));
        assertThat(set("<C:calendar-free-busy-set><href>/dav/caldav/nowhere/</href></C:calendar-free-busy-set>")
                        .body())
                .contains("409");
        anna.delete("/dav/caldav/" + uid + "/");
    }

    private List<String> busyCalendars(String property) {
        return anna.client()
                .propfind(CalendarUser.INBOX, property)
                .multiStatus()
                .only()
                .texts("calendar-free-busy-set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ietf:params:xml:ns:caldav", "http://calendarserver.org/ns/"})
    void whenSomebodyIsAvailableIsSaidAtTheInbox(String namespace) {
        String name = "<calendar-availability xmlns='" + namespace + "'>";
        Answer answer =
                set(name + "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VAVAILABILITY\r\nUID:v\r\n"
                        + "DTSTAMP:20260101T000000Z\r\nDTSTART:20330101T000000Z\r\nBEGIN:AVAILABLE\r\nUID:w\r\n"
                        + "DTSTAMP:20260101T000000Z\r\nDTSTART:20330101T090000Z\r\nDURATION:PT8H\r\nRRULE:FREQ=DAILY\r\n"
                        + "END:AVAILABLE\r\nEND:VAVAILABILITY\r\nEND:VCALENDAR\r\n</calendar-availability>");
        assertThat(answer.multiStatus().only().status("calendar-availability")).isEqualTo(200);

        assertThat(ask(berta, attendee(anna.address())).body().replaceAll("\r?\n ", ""))
                .contains("FBTYPE=BUSY-UNAVAILABLE:20330106T000000Z/20330106T090000Z");
        assertThat(set(name + "no calendar</calendar-availability>").body()).contains("valid-calendar-data");

        anna.client()
                .send(
                        "PROPPATCH",
                        CalendarUser.INBOX,
                        "<propertyupdate xmlns='DAV:'><remove><prop><calendar-availability xmlns='" + namespace
                                + "'/></prop></remove></propertyupdate>");
        assertThat(ask(berta, attendee(anna.address())).body()).doesNotContain("UNAVAILABLE");
    }

    @Test
    void boxesCannotBeDeleted() {
        for (String box : new String[] {CalendarUser.INBOX, CalendarUser.OUTBOX}) {
            assertThat(anna.delete(box).status()).as(box).isEqualTo(403);
        }
    }
}
