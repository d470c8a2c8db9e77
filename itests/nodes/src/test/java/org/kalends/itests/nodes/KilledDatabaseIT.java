/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers and databases that are killed with {@code kill -9} under sixteen writers, again and again: every acknowledged write is
 * there, none is torn, and who synchronises goes on with the token it has. {@code -Dkalends.crash.rounds} says how often.
 */
class KilledDatabaseIT {
    private static final Logger LOG = LoggerFactory.getLogger(KilledDatabaseIT.class);
    private static final int ROUNDS = Integer.getInteger("kalends.crash.rounds", 3);
    private static final int WRITES = 150;
    private static final String USER = Users.login(10);
    private static final Set<Integer> ANSWERS = Set.of(Load.NO_ANSWER, 503);

    private final Path folder = Cluster.newFolder("killed");
    private Node node;
    private Postgres postgres;

    @AfterEach
    void end() {
        node.kill();
        if (postgres != null) {
            postgres.close();
        }
    }

    private Client client() {
        return node.client(USER);
    }

    @Test
    void aServerWithItsOwnFileLosesNothingThatItHasAcknowledged() throws Exception {
        node = Node.alone(folder.resolve("node")).start();
        Trouble.during("SQLite, server killed", client(), List.of(client()), ANSWERS, this::killServer);
    }

    @Test
    void aServerWithADatabaseLosesNothingThatItHasAcknowledged() throws Exception {
        openPostgres();
        Trouble.during("PostgreSQL, server killed", client(), List.of(client()), ANSWERS, this::killServer);
    }

    @Test
    void aDatabaseThatIsKilledLosesNothingThatWasAcknowledged() throws Exception {
        openPostgres();
        Trouble.during("PostgreSQL, database killed", client(), List.of(client()), ANSWERS, load -> {
            for (int round = 1; round <= ROUNDS; round++) {
                load.awaitMore(WRITES);
                postgres.kill();
                postgres.start();
                awaitWrites(load, "database", round);
            }
        });
    }

    private void openPostgres() {
        postgres = new Postgres(folder);
        node = Node.on(folder.resolve("node"), postgres.newDatabase("kalends"), Postgres.USER)
                .start();
    }

    private void killServer(Load load) {
        for (int round = 1; round <= ROUNDS; round++) {
            load.awaitMore(WRITES);
            node.kill();
            node.start();
            awaitWrites(load, "server", round);
        }
    }

    private static void awaitWrites(Load load, String what, int round) {
        long begun = System.nanoTime();
        load.awaitMore(1);
        LOG.info(
                "Round {}: the first write {} ms after the {} was there again",
                round,
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                what);
    }
}
