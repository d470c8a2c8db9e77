/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** Nodes that see a user for the first time at the same moment give the user one set of collections. */
class FirstUseIT {
    private static final List<String> HOMES = List.of("/dav/caldav/", "/dav/carddav/");

    private final Cluster cluster = Cluster.running();

    static IntStream neverSeen() {
        return IntStream.rangeClosed(21, 40);
    }

    @ParameterizedTest
    @MethodSource("neverSeen")
    void allNodesTellTheSameOfAUserWhoNeverWasThere(int id) {
        for (String home : HOMES) {
            List<Answer> answers = AtOnce.all(cluster.nodes().stream()
                    .map(node -> node.client(Users.login(id)))
                    .<Callable<Answer>>map(client -> () -> list(client, home))
                    .toList());

            assertThat(answers).extracting(Answer::status).containsOnly(207);
            Map<String, String> told = collections(answers.get(0));
            assertThat(told).hasSizeGreaterThan(1);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(collections(answer)).isEqualTo(told));
            cluster.nodes().forEach(node -> assertThat(collections(list(node.client(Users.login(id)), home)))
                    .isEqualTo(told));
        }
    }

    private static Answer list(Client client, String home) {
        return client.list(home, "<resource-id/>");
    }

    /** What is in a home, by address, with what identifies it. */
    private static Map<String, String> collections(Answer listing) {
        Map<String, String> collections = new TreeMap<>();
        listing.multiStatus()
                .responses()
                .forEach((href, response) -> collections.put(
                        href, response.status("resource-id") == 200 ? response.text("resource-id") : ""));
        return collections;
    }
}
