/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** A node whose clock is minutes off lets no lock end before its time or after it, as the others see it. */
class WrongClockIT {
    private static final Path FAKETIME = Path.of("/usr/bin/faketime");
    private static final String LOCK =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>" + "<locktype><write/></locktype></lockinfo>";
    private static final String USER = Users.login(8);

    private final Cluster cluster = Cluster.running();
    private final Client right = cluster.node(0).client(USER);

    @ParameterizedTest
    @ValueSource(strings = {"+600", "-600"})
    void aLockEndsForAllNodesAtTheSameTime(String offset) {
        assumeTrue(Files.isExecutable(FAKETIME), "There is no " + FAKETIME + ", so no node can have a wrong clock");
        // Only what tells the time of day is wrong: waiting goes on as it would
        Node late = Node.on(
                Cluster.newFolder("clock").resolve("node"),
                cluster.url(),
                Postgres.USER,
                List.of("env", "FAKETIME_DONT_FAKE_MONOTONIC=1", FAKETIME.toString(), "-m", "-f", offset));
        try {
            Client wrong = late.start().client(USER);
            assertThat(Math.abs(seconds(wrong.get("/dav/")) - seconds(right.get("/dav/"))))
                    .as("the clock is wrong")
                    .isGreaterThan(300);
            assertLockHoldsAndEnds(wrong, right);
            assertLockHoldsAndEnds(right, wrong);
        } finally {
            late.kill();
        }
    }

    private static long seconds(Answer answer) {
        return ZonedDateTime.parse(answer.header("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toEpochSecond();
    }

    private static void assertLockHoldsAndEnds(Client holder, Client other) {
        String object = "/dav/caldav/calendar/clock-" + System.nanoTime() + ".ics";
        Samples.put(holder, object, Samples.event("clock-" + System.nanoTime(), "Tea", 1));
        assertThat(holder.send("LOCK", object, LOCK, "Timeout", "Second-60").status())
                .isEqualTo(200);
        assertThat(other.send("DELETE", object, "").status()).isEqualTo(423);
        assertThat(holder.send("DELETE", object, "").status()).isEqualTo(423);

        String brief = object.replace("clock", "brief");
        Samples.put(other, brief, Samples.event("brief-" + System.nanoTime(), "Tea", 1));
        assertThat(holder.send("LOCK", brief, LOCK, "Timeout", "Second-3").status())
                .isEqualTo(200);
        assertThat(other.send("DELETE", brief, "").status()).isEqualTo(423);
        Conditions.await(
                "the lock ends",
                Duration.ofSeconds(20),
                () -> other.send("DELETE", brief, "").status() == 204);
    }
}
