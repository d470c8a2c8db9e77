/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;

/** The database server that two nodes write to is killed: another takes its place, and nothing acknowledged is lost. */
@Tag("failover")
class FailoverIT {
    private static final int WRITES = 300;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(90);

    private List<Node> nodes = List.of();

    @AfterEach
    void end() {
        nodes.forEach(Node::kill);
    }

    @Test
    void anotherMemberOfPatroniTakesThePlaceOfThePrimary() throws Exception {
        Program.require(Patroni.PROGRAMS);
        Path folder = Cluster.newFolder("patroni");
        try (Failover database = new Patroni(folder).start()) {
            assertNothingLost(folder, database, Users.login(13));
        }
    }

    @Test
    void theNextMemberOfGaleraTakesThePlaceOfTheFirst() throws Exception {
        Program.require(Galera.PROGRAMS);
        Path folder = Cluster.newFolder("galera");
        try (Failover database = new Galera(folder).start()) {
            assertNothingLost(folder, database, Users.login(14));
        }
    }

    private void assertNothingLost(Path folder, Failover database, String login) throws Exception {
        String url = database.newDatabase();
        nodes = IntStream.of(1, 2)
                .mapToObj(number -> Node.on(folder.resolve("node" + number), url, database.user()))
                .toList();
        nodes.forEach(Node::begin);
        nodes.forEach(Node::awaitReady);
        List<Client> each = nodes.stream().map(node -> node.client(login)).toList();

        Load load = Trouble.during(
                database.getClass().getSimpleName() + ", writer killed",
                Client.at(this::any).as(login),
                each,
                Set.of(503),
                running -> {
                    running.awaitMore(WRITES);
                    database.killWriter();
                    running.awaitMore(WRITES);
                });

        assertThat(load.longestPause()).isLessThan(LONGEST_PAUSE);
    }

    private URI any() {
        return nodes.get(ThreadLocalRandom.current().nextInt(nodes.size())).uri();
    }
}
