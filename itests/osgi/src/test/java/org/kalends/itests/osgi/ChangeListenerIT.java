/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Gazette;
import org.kalends.storage.api.work.ChangeListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle is told of what is changed in the running server. */
public class ChangeListenerIT extends RunningServer {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final List<String> PACKAGES = List.of("org.kalends.storage.api", "org.kalends.storage.api.work");

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        plugin = install(new PluginJar(
                Gazette.class, ChangeListener.class, PACKAGES, 0, Map.of(ChangeListener.TYPES, "calendar")));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
    }

    private void awaitLines(String... lines) {
        Patience.until(() -> Stranger.says(plugin).size() >= lines.length);
        assertThat(Stranger.says(plugin)).containsExactly(lines);
    }

    private void put(String name) {
        assertThat(anton().put(CALENDAR + name + ".ics", Samples.event(name)).status())
                .isEqualTo(201);
    }

    @Test
    public void itShouldBeToldOfEachChange() {
        put("told");
        assertThat(anton().send("DELETE", CALENDAR + "told.ics", "").status()).isEqualTo(204);
        assertThat(anton().send("MKCALENDAR", "/dav/caldav/told/", "").status()).isEqualTo(201);

        awaitLines("CREATED calendar told.ics by 3", "DELETED calendar told.ics by 3", "CREATED calendar  by 3");
    }

    @Test
    public void itShouldBeToldOfTheTypesItWantsAlone() {
        anton().put("/dav/carddav/contacts/not-wanted.vcf", Samples.card("not-wanted"));
        put("wanted");

        awaitLines("CREATED calendar wanted.ics by 3");
    }

    @Test
    public void itShouldBeToldWhatHappensAfterItHasStartedAgain() throws BundleException {
        plugin.stop();
        put("untold");
        plugin.start();
        put("told-again");

        awaitLines("CREATED calendar told-again.ics by 3");
    }

    @Test
    public void itShouldBeToldOfAStoreThatWasAway() throws BundleException {
        StoppedBundle.stop(bundle("org.kalends.storage.jdbc")).close();
        awaitServer();
        put("after-absence");

        awaitLines("CREATED calendar after-absence.ics by 3");
    }
}
