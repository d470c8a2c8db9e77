/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalends.itests.meeting.Race;
import org.kalends.itests.meeting.Town;

/**
 * Organizers, attendees and delegates change the same meetings at the same moment, each request at another node, and a node is killed
 * meanwhile: all copies agree with one order of what was done. {@code -Dkalends.meetings.races} says how many such histories there are,
 * {@code -Dkalends.meetings.seed} which is the first.
 */
class InvitationRaceIT {
    private static final int RACES = Integer.getInteger("kalends.meetings.races", 3);
    private static final long SEED = Long.getLong("kalends.meetings.seed", 1);
    private static final int FIRST_USER = 41;
    private static final int DAYS = 8;

    private static Cluster cluster;
    private static Town town;

    @BeforeAll
    static void settle() {
        cluster = Cluster.running();
        town = Town.of(
                        FIRST_USER,
                        id -> cluster.client(Users.login(id)),
                        "mailto:" + Users.ROOM,
                        "mailto:" + Users.TEAM)
                .settled();
    }

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + RACES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allCopiesAgreeWithAnOrderOfWhatWasDoneAtOnceThoughANodeIsKilled(long seed) throws Exception {
        Node node = cluster.node((int) (seed % cluster.nodes().size()));
        LocalDate day = LocalDate.of(2041, 1, 6).plusDays(DAYS * (seed - SEED));

        new Race(town.from(day), seed, text -> {}).run(new Race.Trouble() {
            @Override
            public void begin() {
                node.kill();
            }

            @Override
            public void end() {
                node.start();
            }
        });
    }
}
