/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** A node that is killed, stands still or is replaced while clients write takes nothing with it. */
class KilledNodeIT {
    /** Longer than a database waits for a node that has begun a transaction. */
    private static final Duration STANDSTILL = Duration.ofSeconds(Integer.getInteger("kalends.standstill.seconds", 13));

    private static final int WRITES = 200;

    private final Cluster cluster = Cluster.running();

    private List<Client> servers(int user) {
        return cluster.nodes().stream()
                .map(node -> node.client(Users.login(user)))
                .toList();
    }

    @Test
    void aNodeThatIsKilledInTheMiddleOfWritesLosesNoneThatItHasAcknowledged() throws Exception {
        Client client = cluster.client(Users.login(4));
        Trouble.during("A node is killed", client, servers(4), Set.of(Load.NO_ANSWER, 503), load -> {
            load.awaitMore(WRITES);
            cluster.node(1).kill();
            load.awaitMore(WRITES);
            cluster.node(1).start();
            load.awaitMore(WRITES);
        });
    }

    @Test
    void aNodeThatStandsStillKeepsNobodyFromWritingAndComesBackWithNothingStale() throws Exception {
        Client client = cluster.client(Users.login(5));
        Trouble.during("A node stands still", client, servers(5), Set.of(Load.NO_ANSWER, 503), load -> {
            load.awaitMore(WRITES);
            cluster.node(1).pause();
            try {
                writeBesides(List.of(servers(5).get(0), servers(5).get(2)));
            } finally {
                cluster.node(1).goOn();
            }
            load.awaitMore(WRITES);
        });
    }

    /** Writes to the collection that the node which stands still may be writing to as well. */
    private static void writeBesides(List<Client> others) {
        String card = "/dav/carddav/contacts/besides.vcf";
        Duration longest = Duration.ZERO;
        long end = System.nanoTime() + STANDSTILL.toNanos();
        for (int number = 0; System.nanoTime() < end; number++) {
            long begun = System.nanoTime();
            assertThat(others.get(number % 2)
                            .put(card, Samples.card("besides", "Number " + number))
                            .status())
                    .isIn(201, 204);
            assertThat(others.get((number + 1) % 2).get(card).body()).contains("Number " + number);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        assertThat(longest).isLessThan(STANDSTILL);
        assertThat(others.get(0).send("DELETE", card, "").status()).isEqualTo(204);
    }

    @Test
    void nodesThatAreReplacedOneAfterTheOtherAnswerNothingWorseThan503() throws Exception {
        Client client = cluster.client(Users.login(6));
        Trouble.during("Nodes are replaced", client, servers(6), Set.of(Load.NO_ANSWER, 503), load -> {
            load.awaitMore(WRITES);
            for (Node node : cluster.nodes()) {
                node.stop();
                node.start();
                load.awaitMore(WRITES);
            }
        });
    }
}
