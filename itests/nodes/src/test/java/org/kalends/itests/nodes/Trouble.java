/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.kalends.itests.client.Client;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clients that write and synchronise while something happens to the servers, and what has to be true afterwards. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final String BOOK = "/dav/carddav/contacts/";
    private static final int SYNCHRONISERS = 3;

    private Trouble() {}

    /** What happens while clients go on. */
    interface Event {
        void happen(Load load) throws Exception;
    }

    /**
     * Has it happen, and checks that nothing acknowledged was lost, that nothing is torn, and that who synchronised all the while has
     * what is there.
     *
     * @param client sends each request to any of the servers
     * @param servers a client of each of those that run in the end
     * @param answers what clients may be answered besides that it was done
     */
    static Load during(String name, Client client, List<Client> servers, Set<Integer> answers, Event event)
            throws Exception {
        List<Synchroniser> synchronisers = LongStream.range(0, SYNCHRONISERS)
                .mapToObj(seed -> new Synchroniser(client, BOOK, seed))
                .toList();
        Load load = new Load(client, BOOK);
        try {
            event.happen(load);
        } finally {
            load.close();
        }
        LOG.info("{}: {}", name, load);
        load.statuses().keySet().forEach(status -> assertThat(
                        status == 404 || status / 100 == 2 || answers.contains(status))
                .as(load.toString())
                .isTrue());
        for (Client server : servers) {
            load.assertKept(server);
        }
        for (Synchroniser each : synchronisers) {
            assertThat(each.caughtUp()).isEqualTo(Mirror.listing(servers.get(0), BOOK));
        }
        return load;
    }
}
