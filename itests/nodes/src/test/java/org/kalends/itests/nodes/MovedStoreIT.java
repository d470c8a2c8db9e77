/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;

/** A server moves from its file to a database server while clients write and synchronise, which find out by a few answers of 503. */
class MovedStoreIT {
    private static final int USER = 12;
    private static final int WRITES = 200;

    private final Path folder = Cluster.newFolder("moved");
    private Postgres postgres;
    private Node node;

    @BeforeEach
    void open() {
        postgres = new Postgres(folder);
        node = Node.alone(folder.resolve("node")).start();
    }

    @AfterEach
    void close() {
        node.kill();
        postgres.close();
    }

    @Test
    void clientsGoOnWithTheirTokensAndNothingThatWasAcknowledgedIsLost() throws Exception {
        String url = postgres.newDatabase("kalends");
        Client client = node.client(Users.login(USER));
        Trouble.during("A store moves", client, List.of(client), Set.of(503), load -> {
            load.awaitMore(WRITES);
            assertThat(node.command("copy-store", url, "--user", Postgres.USER)).contains("Copied.");
            node.configure("org.kalends.storage.jdbc.cfg", "url=" + url + "\nuser=" + Postgres.USER + "\npassword=\n");
            load.awaitMore(WRITES);
        });
        assertThat(node.command("verify", "user", "1", Integer.toString(USER))).contains("objects looked at.");
        assertThat(node.command("reindex")).contains(" 0 left as they were.");
    }

    @Test
    void aBackupOfAServerThatIsWrittenToIsADatabaseOfAServer() throws Exception {
        Client client = node.client(Users.login(USER));
        Path copy = folder.resolve("other/data/kalends.db");
        Trouble.during("A backup is made", client, List.of(client), Set.of(), load -> {
            load.awaitMore(WRITES);
            copy.getParent().toFile().mkdirs();
            assertThat(node.command("backup", copy.toString())).contains("Written: " + copy);
            load.awaitMore(WRITES);
        });
        Node other = Node.alone(folder.resolve("other")).start();
        try {
            String book = "/dav/carddav/contacts/";
            assertThat(Mirror.listing(other.client(Users.login(USER)), book)).isNotEmpty();
            assertThat(other.command("verify", "user", "1", Integer.toString(USER)))
                    .contains("objects looked at.");
        } finally {
            other.kill();
        }
    }
}
