/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;

/** Somebody looks after what does not answer by itself, and answers for it in its calendar. */
class RoomManagerIT {
    private static final String WHEN = "DTSTART:20310206T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String ASKED = "ATTENDEE;CUTYPE=ROOM;PARTSTAT=NEEDS-ACTION:" + MeetingRooms.DESK + "\n";

    @TempDir
    static Path folder;

    private static MeetingRooms rooms;

    private final CalendarUser anna = rooms.user(1);
    private final CalendarUser berta = rooms.user(2);
    private final CalendarUser manager = rooms.user(9);
    private final String uid = UUID.randomUUID().toString();
    private final String path = CalendarUser.CALENDAR + uid + ".ics";

    @BeforeAll
    static void start() throws IOException {
        rooms = MeetingRooms.start(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(rooms.stop()).isZero();
    }

    @BeforeEach
    void book() {
        store(WHEN);
    }

    private void store(String lines) {
        Answer answer = anna.put(path, anna.event(uid, lines + ASKED + berta.asked()));
        assertThat(answer.status()).as(answer.body()).isIn(201, 204);
    }

    /** Where the booking is in the home of whoever looks after it. */
    private String booking() {
        MultiStatus homes =
                manager.client().list("/dav/caldav/", "<displayname/>").multiStatus();
        String calendar = homes.hrefs().stream()
                .filter(href -> homes.at(href).text("displayname").contains("The desk"))
                .findFirst()
                .orElseThrow();
        return manager.client().list(calendar, "<getetag/>").multiStatus().hrefs().stream()
                .filter(href -> href.endsWith(".ics")
                        && manager.client().get(href).body().contains(uid))
                .findFirst()
                .orElseThrow();
    }

    private Answer answer(String partstat) {
        String present = manager.client().get(booking()).body().replace("\r\n ", "");
        return manager.put(
                booking(),
                present.replaceAll(
                        "(ATTENDEE[^\r\n]*)PARTSTAT=[A-Z-]*([^\r\n]*desk@)", "$1PARTSTAT=" + partstat + "$2"));
    }

    private static String told(CalendarUser user, String object) {
        return user.text(object)
                .lines()
                .filter(line -> line.startsWith("ATTENDEE") && line.endsWith(MeetingRooms.DESK))
                .findFirst()
                .orElseThrow();
    }

    private String busy() {
        return anna.client()
                .sendObject(
                        "POST " + CalendarUser.OUTBOX + " HTTP/1.1\nContent-Type: text/calendar",
                        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nMETHOD:REQUEST\nBEGIN:VFREEBUSY\nUID:q\n"
                                + "DTSTAMP:20260101T000000Z\nORGANIZER:" + anna.address() + "\nATTENDEE:"
                                + MeetingRooms.DESK + "\nDTSTART:20310206T000000Z\nDTEND:20310207T000000Z\n"
                                + "END:VFREEBUSY\nEND:VCALENDAR\n")
                .body();
    }

    @Test
    void whatAManagerAnswersIsToldToTheOrganizerAndSeenByTheOthers() {
        assertThat(told(anna, uid)).contains("PARTSTAT=NEEDS-ACTION");

        Answer answer = answer("ACCEPTED");

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(told(anna, uid)).contains("PARTSTAT=ACCEPTED");
        assertThat(told(berta, uid)).contains("PARTSTAT=ACCEPTED");
        assertThat(anna.letters(uid)).singleElement().asString().contains("METHOD:REPLY", manager.address());
    }

    @Test
    void theAnswerStandsUntilTheMeetingIsMoved() {
        answer("ACCEPTED");

        store(WHEN.replace("Talk", "Long talk"));
        assertThat(told(anna, uid)).contains("PARTSTAT=ACCEPTED");
        assertThat(manager.client().get(booking()).body()).contains("Long talk");

        store(WHEN.replace("T10", "T14"));
        assertThat(told(anna, uid)).contains("PARTSTAT=NEEDS-ACTION");
    }

    @Test
    void whatIsDeclinedTakesNoTimeAndStaysDeclined() {
        // When no other test has the room
        String evening = WHEN.replace("T10", "T18");
        store(evening);
        answer("DECLINED");

        assertThat(told(anna, uid)).contains("PARTSTAT=DECLINED");
        assertThat(busy()).doesNotContain("20310206T180000Z/");

        store(evening.replace("Talk", "Long talk"));
        assertThat(told(anna, uid)).contains("PARTSTAT=DECLINED");
        assertThat(busy()).doesNotContain("20310206T180000Z/");
    }

    @Test
    void anAnswerIsAllThatManagersSay() {
        String present = manager.client().get(booking()).body();

        Answer moved = manager.put(booking(), present.replace("T100000Z", "T150000Z"));
        assertThat(moved.status()).isEqualTo(403);
        assertThat(moved.preconditions()).contains("allowed-attendee-scheduling-object-change");
        assertThat(manager.put(booking(), anna.event(uid, WHEN)).status()).isEqualTo(403);
        assertThat(manager.put(booking(), anna.event("another", WHEN)).status()).isEqualTo(403);
        assertThat(manager.client().get(booking()).body()).isEqualTo(present);
        assertThat(manager.delete(booking()).status()).isEqualTo(403);
        assertThat(berta.client().get(booking()).status()).isEqualTo(404);
    }
}
