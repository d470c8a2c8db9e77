/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalends.icalendar.ICalendarReader;
import org.kalends.icalendar.ICalendarValidation;
import org.kalends.icalendar.MalformedICalendarException;
import org.kalends.itests.meeting.History;
import org.kalends.itests.meeting.Town;

/**
 * Histories of meetings at random: organizers, attendees, delegates, rooms and a group do what they may, and after each step each copy
 * and each inbox is what RFC 5546 says. {@code -Dkalends.meetings.histories} says how many histories there are, {@code
 * -Dkalends.meetings.seed} which is the first.
 */
class InvitationModelIT {
    private static final int HISTORIES = Integer.getInteger("kalends.meetings.histories", 12);
    private static final long SEED = Long.getLong("kalends.meetings.seed", 1);

    private static final LocalDate FIRST = LocalDate.of(2031, 1, 6);
    /** Whatever goes wrong with one history, the next finds the rooms free. */
    private static final int DAYS = 8;

    @TempDir
    static Path folder;

    private static MeetingRooms server;
    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        server = MeetingRooms.start(folder);
        town = Town.of(1, id -> server.user(id).client(), MeetingRooms.ROOM, "mailto:team@example.org")
                .settled();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.stop()).isZero();
    }

    private static void assertValid(String text) {
        try {
            byte[] octets = text.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            assertThat(ICalendarValidation.findings(new ICalendarReader(1_000_000).read(octets)))
                    .as(text)
                    .isEmpty();
        } catch (MalformedICalendarException e) {
            throw new AssertionError(text, e);
        }
    }

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allCopiesAgreeAfterEachStepAndEachLetterComesOnce(long seed) {
        Town ofItsOwn = town.from(FIRST.plusDays(DAYS * (seed - SEED)));

        new History(ofItsOwn, seed, InvitationModelIT::assertValid).run();
    }
}
