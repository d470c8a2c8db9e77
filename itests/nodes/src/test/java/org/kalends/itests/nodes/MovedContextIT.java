/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;

/** A context moves to another database and back while clients write and synchronise on two nodes. */
class MovedContextIT {
    private static final int USER = 13;
    private static final int WRITES = 100;
    private static final String CONTEXT = "1";

    private final Path folder = Cluster.newFolder("contexts");
    private Postgres postgres;
    private List<Node> nodes;

    @BeforeEach
    void open() {
        postgres = new Postgres(folder);
        String databases = "url=" + postgres.newDatabase("kalends") + "\ndatabases=second="
                + postgres.newDatabase("second") + "\nuser=" + Postgres.USER + "\npassword=\n";
        nodes = IntStream.of(1, 2)
                .mapToObj(number -> Node.alone(folder.resolve("node" + number)))
                .toList();
        nodes.forEach(node -> {
            node.configure("org.kalends.storage.jdbc.cfg", databases);
            node.start();
        });
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::kill);
        postgres.close();
    }

    private Client client() {
        return Client.at(() -> nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()))
                        .uri())
                .as(Users.login(USER));
    }

    private List<Client> servers() {
        return nodes.stream().map(node -> node.client(Users.login(USER))).toList();
    }

    @Test
    void clientsGoOnWithTheirTokensAndANodeThatSleptThroughTheMoveWritesToTheNewPlace() throws Exception {
        Trouble.during("A context moves", client(), servers(), Set.of(Load.NO_ANSWER, 503), load -> {
            load.awaitMore(WRITES);
            nodes.get(1).pause();
            try {
                assertThat(move("second")).contains("Moved: the context is in second.");
            } finally {
                nodes.get(1).goOn();
            }
            load.awaitMore(WRITES);
            assertThat(move("main")).contains("Moved: the context is in main.");
            load.awaitMore(WRITES);
        });
        assertThat(move("main")).contains("in main already");
        assertThat(nodes.get(1).command("verify", "user", CONTEXT, Integer.toString(USER)))
                .contains("objects looked at.");
    }

    private String move(String database) throws Exception {
        return nodes.get(0).command("move-context", CONTEXT, database);
    }
}
