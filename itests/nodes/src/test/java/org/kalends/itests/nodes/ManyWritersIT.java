/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;

/**
 * Writers and clients that synchronise, each request at another node: every client has in the end what the writers know there is.
 * {@code -Dkalends.nodes.actions} says how much each writer does, {@code -Dkalends.nodes.seed} with which luck.
 */
class ManyWritersIT {
    private static final int ACTIONS = Integer.getInteger("kalends.nodes.actions", 60);
    private static final long SEED = Long.getLong("kalends.nodes.seed", 20261130L);
    private static final int WRITERS = 8;
    private static final int SYNCHRONISERS = 2;

    private final Cluster cluster = Cluster.running();
    private final Client client = cluster.client(Users.login(7));

    @Test
    void whoSynchronisesAtAnyNodeHasInTheEndWhatWasWrittenAtAnyOther() {
        List<String> calendars = Stream.of("one", "two", "three")
                .map(name -> "/dav/caldav/many-" + name + "/")
                .toList();
        calendars.forEach(calendar ->
                assertThat(client.send("MKCALENDAR", calendar, "").status()).isEqualTo(201));
        Map<String, List<Synchroniser>> synchronisers = new TreeMap<>();
        for (String calendar : calendars) {
            for (int number = 0; number < SYNCHRONISERS; number++) {
                synchronisers
                        .computeIfAbsent(calendar, any -> new ArrayList<>())
                        .add(new Synchroniser(client, calendar, SEED + number));
            }
        }
        List<Callable<Map<String, String>>> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            writers.add(new RandomWriter("w" + number, client, calendars, ACTIONS, SEED + number));
        }

        Map<String, String> model = new TreeMap<>();
        AtOnce.all(writers).forEach(model::putAll);

        Map<String, String> there = new TreeMap<>();
        for (String calendar : calendars) {
            Map<String, String> listing = Mirror.listing(client, calendar);
            for (Synchroniser each : synchronisers.get(calendar)) {
                assertThat(each.caughtUp()).as("seed %d", SEED).isEqualTo(listing);
            }
            for (Node node : cluster.nodes()) {
                assertThat(Mirror.listing(node.client(Users.login(7)), calendar))
                        .isEqualTo(listing);
            }
            there.putAll(listing);
        }
        assertThat(there.keySet()).as("seed %d", SEED).isEqualTo(model.keySet());
        model.forEach((place, summary) ->
                assertThat(client.get(place).body()).as(place).contains("SUMMARY:" + summary + "\r\n"));
    }
}
