/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** While the database is away clients are told soon that they should come again, and when it is back all goes on by itself. */
class AwayDatabaseIT {
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("kalends.away.seconds", 20));
    /** Longer than one look for a connection, with something to spare for a machine that is busy. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private static final String CALENDAR = "/dav/caldav/calendar/";

    private final Path folder = Cluster.newFolder("away");
    private Postgres postgres;
    private Node node;
    private Client client;

    @BeforeEach
    void open() {
        postgres = new Postgres(folder);
        node = Node.on(folder.resolve("node"), postgres.newDatabase("kalends"), Postgres.USER)
                .start();
        client = node.client(Users.login(11));
    }

    @AfterEach
    void close() {
        node.kill();
        postgres.close();
    }

    @Test
    void whoAsksIsToldSoonAndWhoAsksLaterIsServed() {
        Samples.put(client, CALENDAR + "a.ics", Samples.event("a"));

        postgres.kill();
        long end = System.nanoTime() + AWAY.toNanos();
        for (int number = 0; System.nanoTime() < end; number++) {
            String object = CALENDAR + "away-" + number + ".ics";
            String uid = "away-" + number;
            assertAway(() -> client.put(object, Samples.event(uid)));
            assertAway(() -> client.get(CALENDAR + "a.ics"));
            assertAway(() -> client.list(CALENDAR, "<getetag/>"));
        }
        postgres.start();

        Conditions.await(
                "served again",
                Duration.ofSeconds(60),
                () -> client.get(CALENDAR + "a.ics").status() == 200);
        Samples.put(client, CALENDAR + "b.ics", Samples.event("b"));
        assertThat(client.get(CALENDAR + "b.ics").status()).isEqualTo(200);
    }

    private static void assertAway(Supplier<Answer> request) {
        long begun = System.nanoTime();
        Answer answer = request.get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }
}
