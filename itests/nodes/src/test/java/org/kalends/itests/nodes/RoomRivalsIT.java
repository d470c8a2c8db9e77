/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** Several people book one room at several nodes at the same moment; the first of them while it has no calendar yet. */
class RoomRivalsIT {
    private static final int RIVALS = 6;
    private static final int FIRST_USER = 51;
    private static final String CALENDAR = "/dav/caldav/calendar/";

    private final Cluster cluster = Cluster.running();
    private final List<String> objects = IntStream.range(0, RIVALS)
            .mapToObj(number -> UUID.randomUUID().toString())
            .toList();

    @BeforeEach
    void seeHomes() {
        IntStream.range(0, RIVALS).forEach(number -> rival(number).list("/dav/caldav/", "<displayname/>"));
    }

    private Client rival(int number) {
        return cluster.node(number % cluster.nodes().size()).client(Users.login(FIRST_USER + number));
    }

    private Answer book(int number, String day, int hour) {
        String uid = objects.get(number);
        return rival(number)
                .put(
                        CALENDAR + uid + ".ics",
                        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nBEGIN:VEVENT\nUID:" + uid
                                + "\nDTSTAMP:20260101T000000Z\nDTSTART:" + day + "T" + hour
                                + "0000Z\nDURATION:PT1H\nORGANIZER:/dav/principals/users/" + (FIRST_USER + number)
                                + "/\nATTENDEE:mailto:" + Users.ROOM + "\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    /** The answers of the room to all of them, each read from another node than it was asked at. */
    private List<Boolean> accepted() {
        return IntStream.range(0, RIVALS)
                .mapToObj(number -> cluster.node((number + 1) % cluster.nodes().size())
                        .client(Users.login(FIRST_USER + number))
                        .get(CALENDAR + objects.get(number) + ".ics")
                        .body()
                        .contains("PARTSTAT=ACCEPTED"))
                .toList();
    }

    @RepeatedTest(5)
    void oneGetsTheRoom(RepetitionInfo repetition) {
        String day = "2031010" + repetition.getCurrentRepetition();

        List<Answer> answers = AtOnce.times(RIVALS, number -> book(number, day, 10));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(accepted()).containsOnlyOnce(true);
    }

    @RepeatedTest(5)
    void whoWantsItAtAnotherHourGetsIt(RepetitionInfo repetition) {
        String day = "2032010" + repetition.getCurrentRepetition();

        List<Answer> answers = AtOnce.times(RIVALS, number -> book(number, day, 10 + number));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(accepted()).containsOnly(true);
    }
}
