/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;

/** The PostgreSQL that takes writes is killed while two nodes write: another takes its place, and nothing acknowledged is lost. */
@Tag("failover")
class PatroniIT {
    private static final int WRITES = 300;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(90);
    private static final String USER = Users.login(13);

    private final Path folder = Cluster.newFolder("patroni");
    private Patroni database;
    private List<Node> nodes = List.of();

    @BeforeEach
    void start() {
        Program.require(Patroni.PROGRAMS);
        database = new Patroni(folder, true).start();
        String url = database.newDatabase();
        nodes = IntStream.of(1, 2)
                .mapToObj(number -> Node.on(folder.resolve("node" + number), url, Postgres.USER))
                .toList();
        nodes.forEach(Node::begin);
        nodes.forEach(Node::awaitReady);
    }

    @AfterEach
    void end() {
        nodes.forEach(Node::kill);
        if (database != null) {
            database.close();
        }
    }

    @Test
    void writesGoOnByThemselvesAndNoneThatWasAcknowledgedIsLost() throws Exception {
        Client client = Client.at(() -> nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()))
                        .uri())
                .as(USER);
        List<Client> each = nodes.stream().map(node -> node.client(USER)).toList();

        Load load = Trouble.during("Patroni, primary killed", client, each, Set.of(503), running -> {
            running.awaitMore(WRITES);
            database.killLeader();
            running.awaitMore(WRITES);
        });

        assertThat(load.longestPause()).isLessThan(LONGEST_PAUSE);
    }
}
