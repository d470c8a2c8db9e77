/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;

/** Rooms and equipment that are booked by inviting them. */
class RoomIT {
    private static final String ACCEPTED = "PARTSTAT=ACCEPTED";
    private static final String DECLINED = "PARTSTAT=DECLINED";

    /** Each test has a year of its own in the calendars of the rooms. */
    private static final AtomicInteger YEAR = new AtomicInteger(2031);

    @TempDir
    static Path folder;

    private static MeetingRooms rooms;

    private final int year = YEAR.getAndIncrement();
    private final CalendarUser anna = rooms.user(1);
    private final CalendarUser berta = rooms.user(2);
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

    private String at(int day, int hour) {
        return "DTSTART:%d01%02dT%02d0000Z\nDURATION:PT1H\nSUMMARY:Talk\n".formatted(year, day, hour);
    }

    private static String asks(String resource) {
        return "ATTENDEE;CUTYPE=ROOM;PARTSTAT=NEEDS-ACTION:" + resource + "\n";
    }

    private Answer book(CalendarUser organizer, String object, String lines) {
        return organizer.put(CalendarUser.CALENDAR + object + ".ics", organizer.event(object, lines));
    }

    private void booked(CalendarUser organizer, String object, String lines) {
        Answer answer = book(organizer, object, lines);
        assertThat(answer.status()).as(answer.body()).isIn(201, 204);
    }

    /** What the organizer's object says of a resource, for each component. */
    private static List<String> answers(CalendarUser organizer, String object, String resource) {
        return organizer
                .text(object)
                .lines()
                .filter(line -> line.startsWith("ATTENDEE") && line.endsWith(resource))
                .toList();
    }

    private static String answer(CalendarUser organizer, String object, String resource) {
        List<String> answers = answers(organizer, object, resource);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    /** When a resource is taken in January of the year. */
    private String busy(String resource) {
        Answer answer = anna.client()
                .sendObject(
                        "POST " + CalendarUser.OUTBOX + " HTTP/1.1\nContent-Type: text/calendar",
                        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nMETHOD:REQUEST\nBEGIN:VFREEBUSY\nUID:q\n"
                                + "DTSTAMP:20260101T000000Z\nORGANIZER:" + anna.address() + "\nATTENDEE:" + resource
                                + "\nDTSTART:" + year + "0101T000000Z\nDTEND:" + year
                                + "0201T000000Z\nEND:VFREEBUSY\nEND:VCALENDAR\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("\r?\n ", "");
    }

    @Test
    void aRoomThatIsFreeHasAcceptedWhenTheMeetingIsStored() {
        Answer answer = book(anna, uid, at(6, 10) + asks(MeetingRooms.ROOM) + berta.asked());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer(anna, uid, MeetingRooms.ROOM)).contains(ACCEPTED, "SCHEDULE-STATUS=2.0");
        assertThat(anna.letters(uid)).singleElement().asString().contains("METHOD:REPLY", ACCEPTED);
        assertThat(answer(berta, uid, MeetingRooms.ROOM)).contains(ACCEPTED);
        assertThat(busy(MeetingRooms.ROOM)).contains(year + "0106T100000Z/" + year + "0106T110000Z");
    }

    @Test
    void aRoomThatIsTakenDeclines() {
        String other = UUID.randomUUID().toString();
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.ROOM));

        booked(berta, other, at(6, 10) + asks(MeetingRooms.ROOM));

        assertThat(answer(berta, other, MeetingRooms.ROOM)).contains(DECLINED, "SCHEDULE-STATUS=2.0");
        assertThat(answer(anna, uid, MeetingRooms.ROOM)).contains(ACCEPTED);
    }

    @Test
    void nobodyAnswersForARoom() {
        String other = UUID.randomUUID().toString();
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.ROOM));

        booked(berta, other, at(6, 10) + "ATTENDEE;PARTSTAT=ACCEPTED:" + MeetingRooms.ROOM + "\n");

        assertThat(answer(berta, other, MeetingRooms.ROOM)).contains(DECLINED);
    }

    @Test
    void aHardRoomThatIsTakenIsRefusedWithAllThatIsAsked() {
        String other = UUID.randomUUID().toString();
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.HARD_ROOM));

        Answer refused = book(berta, other, at(6, 10) + asks(MeetingRooms.HARD_ROOM) + anna.asked());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).contains("allowed-organizer-scheduling-object-change");
        assertThat(refused.body()).contains("The hard");
        assertThat(berta.copies(other)).isEmpty();
        assertThat(anna.copies(other)).isEmpty();
        assertThat(book(berta, other, at(6, 11) + asks(MeetingRooms.HARD_ROOM)).status())
                .isEqualTo(201);
    }

    @Test
    void anotherTimeIsBookedAndTheFormerOneIsFree() {
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.ROOM));

        booked(anna, uid, at(6, 14) + "ATTENDEE;PARTSTAT=ACCEPTED:" + MeetingRooms.ROOM + "\n");

        assertThat(answer(anna, uid, MeetingRooms.ROOM)).contains(ACCEPTED);
        assertThat(busy(MeetingRooms.ROOM)).contains(year + "0106T140000Z/").doesNotContain(year + "0106T100000Z/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "quietly deleted", "cancelled", "without the room"})
    void whatIsNotToBeLeavesTheRoomFree(String change) {
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.ROOM) + berta.asked());

        switch (change) {
            case "deleted" -> assertThat(anna.delete(path).status()).isEqualTo(204);
            case "quietly deleted" -> assertThat(
                            anna.delete(path, "Scheduling-Enabled", "F").status())
                    .isEqualTo(204);
            case "cancelled" -> booked(
                    anna, uid, at(6, 10) + "STATUS:CANCELLED\n" + asks(MeetingRooms.ROOM) + berta.asked());
            default -> booked(anna, uid, at(6, 10) + berta.asked());
        }

        assertThat(busy(MeetingRooms.ROOM)).doesNotContain(year + "0106T100000Z/");
    }

    @Test
    void ofASeriesTheInstancesAreDeclinedThatAreTaken() {
        String series = UUID.randomUUID().toString();
        booked(anna, uid, at(8, 10) + asks(MeetingRooms.ROOM));

        booked(berta, series, at(6, 10) + "RRULE:FREQ=DAILY;COUNT=5\n" + asks(MeetingRooms.ROOM));

        List<String> answers = answers(berta, series, MeetingRooms.ROOM);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).contains(ACCEPTED);
        assertThat(answers.get(1)).contains(DECLINED);
        assertThat(berta.text(series)).contains("RECURRENCE-ID:" + year + "0108T100000Z");
        anna.delete(path);
        assertThat(busy(MeetingRooms.ROOM))
                .contains(year + "0107T100000Z/", year + "0109T100000Z/")
                .doesNotContain(year + "0108T100000Z/");
    }

    @Test
    void whereNoInstanceMayBeTakenTheSeriesIsDeclined() {
        String series = UUID.randomUUID().toString();
        booked(anna, uid, at(8, 10) + asks(MeetingRooms.STRICT_ROOM));

        booked(berta, series, at(6, 10) + "RRULE:FREQ=DAILY;COUNT=5\n" + asks(MeetingRooms.STRICT_ROOM));

        assertThat(answer(berta, series, MeetingRooms.STRICT_ROOM)).contains(DECLINED);
        assertThat(busy(MeetingRooms.STRICT_ROOM)).doesNotContain(year + "0107T");
    }

    @Test
    void aSeriesWithoutEndTakesItsRoomForAllTime() {
        booked(anna, uid, at(6, 22) + "RRULE:FREQ=WEEKLY\n" + asks(MeetingRooms.STRICT_ROOM));
        String later = UUID.randomUUID().toString();

        booked(berta, later, at(6, 22).replace(year + "0106", year + "0203") + asks(MeetingRooms.STRICT_ROOM));

        assertThat(answer(berta, later, MeetingRooms.STRICT_ROOM)).contains(DECLINED);
        anna.delete(path);
    }

    @Test
    void aRoomThatSomebodyLooksAfterDoesNotAnswer() {
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.DESK));

        assertThat(answer(anna, uid, MeetingRooms.DESK)).contains("PARTSTAT=NEEDS-ACTION", "SCHEDULE-STATUS=1.2");
        assertThat(busy(MeetingRooms.DESK)).contains(year + "0106T100000Z/");
    }

    @Test
    void whatAcceptsAlwaysIsAcceptedTwice() {
        String other = UUID.randomUUID().toString();
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.BIKE));
        booked(berta, other, at(6, 10) + asks(MeetingRooms.BIKE));

        assertThat(answer(anna, uid, MeetingRooms.BIKE)).contains(ACCEPTED);
        assertThat(answer(berta, other, MeetingRooms.BIKE)).contains(ACCEPTED);
    }

    @Test
    void aRoomIsBookedForOneInstanceAlone() {
        String second = "RECURRENCE-ID:%1$d0107T100000Z\nDTSTART:%1$d0107T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n"
                .formatted(year);
        String object = anna.event(uid, at(6, 10) + "RRULE:FREQ=DAILY;COUNT=5\n" + berta.asked())
                .replace(
                        "END:VCALENDAR",
                        anna.component(uid, second + berta.asked() + asks(MeetingRooms.ROOM)) + "END:VCALENDAR");

        assertThat(anna.put(path, object).status()).isEqualTo(201);

        assertThat(answer(anna, uid, MeetingRooms.ROOM)).contains(ACCEPTED);
        assertThat(busy(MeetingRooms.ROOM)).contains(year + "0107T100000Z/").doesNotContain(year + "0106T100000Z/");
    }

    @Test
    void aTaskBooksNothing() {
        String tasks = "/dav/caldav/tasks/" + uid + ".ics";
        String task = anna.event(uid, at(6, 10) + asks(MeetingRooms.ROOM)).replace("VEVENT", "VTODO");

        assertThat(anna.put(tasks, task).status()).isEqualTo(201);

        assertThat(anna.client().get(tasks).body().replace("\r\n ", ""))
                .contains("PARTSTAT=NEEDS-ACTION", "SCHEDULE-STATUS=5.3");
    }

    @Test
    void nobodyTakesOverABookingByItsUid() {
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.ROOM));

        booked(berta, uid, at(6, 15) + asks(MeetingRooms.ROOM));

        assertThat(answer(berta, uid, MeetingRooms.ROOM)).contains(DECLINED);
        assertThat(berta.delete(path).status()).isEqualTo(204);
        assertThat(busy(MeetingRooms.ROOM)).contains(year + "0106T100000Z/");
    }

    @Test
    void whoLooksAfterARoomReadsItsCalendarAndNobodyElseDoes() {
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.ROOM));

        MultiStatus seen =
                rooms.user(9).client().list("/dav/caldav/", "<displayname/>").multiStatus();
        String calendar = seen.hrefs().stream()
                .filter(href -> seen.at(href).text("displayname").contains("The room"))
                .findFirst()
                .orElseThrow();

        assertThat(rooms.user(9)
                        .client()
                        .list(calendar, "<getetag/>")
                        .multiStatus()
                        .hrefs())
                .anyMatch(href -> rooms.user(9).client().get(href).body().contains(uid));
        assertThat(rooms.user(9)
                        .put(calendar + "x.ics", anna.event(UUID.randomUUID().toString(), at(6, 12)))
                        .status())
                .isEqualTo(403);
        assertThat(berta.client().get(calendar).status()).isEqualTo(404);
        assertThat(berta.client().list("/dav/caldav/", "<displayname/>").body()).doesNotContain("The room");
    }

    @Test
    void whatWasAnsweredIsBookedAfterTheServerWasKilled() throws Exception {
        booked(anna, uid, at(6, 10) + asks(MeetingRooms.ROOM));

        rooms.killAndStart();

        String other = UUID.randomUUID().toString();
        booked(berta, other, at(6, 10) + asks(MeetingRooms.ROOM));
        assertThat(answer(berta, other, MeetingRooms.ROOM)).contains(DECLINED);
        assertThat(answer(anna, uid, MeetingRooms.ROOM)).contains(ACCEPTED);
    }

    @Test
    void ofEightWhoWantARoomAtOnceOneGetsIt() throws Exception {
        List<String> objects = atOnce(hour -> 10);

        assertThat(objects.stream()
                        .filter(object -> answer(rooms.user(1 + objects.indexOf(object)), object, MeetingRooms.ROOM)
                                .contains(ACCEPTED))
                        .toList())
                .hasSize(1);
    }

    @Test
    void eightWhoWantARoomOneAfterTheOtherAllGetItAtOnce() throws Exception {
        List<String> objects = atOnce(hour -> hour);

        for (int i = 0; i < objects.size(); i++) {
            assertThat(answer(rooms.user(1 + i), objects.get(i), MeetingRooms.ROOM))
                    .contains(ACCEPTED);
        }
    }

    /** Eight people book a room at the same moment, each at an hour. */
    private List<String> atOnce(IntUnaryOperator hours) throws Exception {
        int people = 8;
        List<String> objects = new ArrayList<>();
        List<Future<Answer>> answers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            for (int i = 0; i < people; i++) {
                CalendarUser user = rooms.user(1 + i);
                user.client().list("/dav/caldav/", "<displayname/>");
                String object = UUID.randomUUID().toString();
                String lines = at(6, hours.applyAsInt(i)) + asks(MeetingRooms.ROOM);
                objects.add(object);
                answers.add(threads.submit(() -> {
                    start.await();
                    return book(user, object, lines);
                }));
            }
            start.countDown();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }
        return objects;
    }
}
