/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.kalends.config.Config;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Onlooker;
import org.kalends.itests.client.Samples;

/** Prefix, context sets and properties change a hundred times while clients ask ten thousand times: nobody is failed. */
public class ChangeUnderFireIT extends RunningServer {
    private static final int CHANGES = 100;
    private static final int REQUESTS = 10_000;
    private static final String WINDOW = "com.openexchange.caldav.interval.end";

    @Test
    public void noRequestShouldFailAndNothingBeMissingWhileEverythingChanges() throws InterruptedException {
        Client client = anton();
        client.put("/dav/caldav/calendar/here.ics", Samples.event("here"));
        Settings server = new Settings(framework(), "org.kalends.config.server");
        server.set("com.openexchange.dav.prefixPath", "/moved");
        awaitHomes("/moved");
        try (PidConfiguration set = PidConfiguration.ofFactory(
                        framework(), "org.kalends.config.contextset", "fire", Map.of("withTags", "ucInfostore"));
                Onlooker root = Onlooker.asking(() -> client.propfind("/", "").status());
                Onlooker old = Onlooker.asking(
                        () -> client.get("/dav/caldav/calendar/here.ics").status());
                Onlooker fresh = Onlooker.asking(
                        () -> client.get("/moved/caldav/calendar/here.ics").status())) {
            List<Onlooker> all = List.of(root, old, fresh);
            for (int change = 1; change <= CHANGES; change++) {
                server.set("com.openexchange.dav.prefixPath", change % 2 == 0 ? "/moved" : "/dav");
                server.set("com.openexchange.caldav.standardFolderDisplayName", "[foldername] " + change);
                set.update(Map.of("withTags", "ucInfostore | x" + change, WINDOW, String.valueOf(1000 + change)));
                int wanted = change * REQUESTS / CHANGES;
                Patience.until(() -> answers(all) >= wanted);
            }
            awaitHomes("/moved");
            Patience.until(() -> config().forUser(1, 3).text(WINDOW, "").equals(String.valueOf(1000 + CHANGES)));

            assertThat(root.told().keySet()).isEqualTo(Set.of(207));
            assertThat(old.told().keySet()).isEqualTo(Set.of(200, 308));
            assertThat(fresh.told().keySet()).isEqualTo(Set.of(200, 308));
            assertThat(answers(all)).isGreaterThanOrEqualTo(REQUESTS);
        }
        server.set("com.openexchange.dav.prefixPath", "/dav");
        awaitHomes("/dav");
    }

    private Config config() {
        return framework().getService(framework().getServiceReference(Config.class));
    }

    private static int answers(List<Onlooker> onlookers) {
        return onlookers.stream()
                .flatMap(onlooker -> onlooker.told().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
