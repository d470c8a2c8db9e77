/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Histories of meetings at random: whoever organizes and whoever is invited do what they may, and after each step each copy says what the
 * others say. More of them are run with {@code -Dkalends.meetings.histories=2000}.
 */
class InvitationModelIT {
    private static final int STEPS = 14;
    private static final CalendarUser ANNA = CalendarUser.named("user1");
    private static final List<CalendarUser> OTHERS =
            List.of(CalendarUser.named("user2"), CalendarUser.named("user4"), CalendarUser.named("user5"));

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("kalends.meetings.histories", 25));
    }

    @BeforeEach
    void seeHomes() {
        ANNA.client().list("/dav/caldav/", "<displayname/>");
        OTHERS.forEach(other -> other.client().list("/dav/caldav/", "<displayname/>"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allCopiesAgreeAfterEachStepAndEachLetterComesOnce(long seed) {
        MeetingModel meeting = new MeetingModel(ANNA, OTHERS, new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            meeting.step();
            try {
                meeting.check();
            } catch (AssertionError e) {
                fail("seed " + seed + ", step " + step, e);
            }
        }
    }
}
