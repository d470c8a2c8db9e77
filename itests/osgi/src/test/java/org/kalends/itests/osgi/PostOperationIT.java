/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.engine.ObjectWrites;
import org.kalends.dav.api.spi.PostOperation;
import org.kalends.itests.client.Answer;
import org.kalends.itests.osgi.plugin.QuickAdd;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle has POST do something more in the running server. */
public class PostOperationIT extends ServerWithShell {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final List<String> PACKAGES = List.of(
            "org.kalends.dav.api",
            "org.kalends.dav.api.engine",
            "org.kalends.dav.api.exchange",
            "org.kalends.dav.api.resource",
            "org.kalends.dav.api.spi",
            "org.kalends.storage.api");

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        plugin = install(new PluginJar(QuickAdd.class, PostOperation.class, PACKAGES, 0).needing(ObjectWrites.class));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
        forget("operation quick-add");
    }

    private Answer quickAdd(String path, String line) {
        return anton().send("POST", path + "?quick-add", line, "Content-Type", "text/x-quick-event");
    }

    @Test
    public void itShouldDoItsWorkOnceItsBundleIsInstalled() {
        Answer added = quickAdd(CALENDAR, "2027-03-01 Tea with Berta");

        assertThat(added.status()).isEqualTo(201);
        assertThat(anton().get(added.header("Location").orElseThrow()).body())
                .contains("DTSTART;VALUE=DATE:20270301", "SUMMARY:Tea with Berta");
    }

    @Test
    public void whatHoldsOfAnObjectThatIsPutShouldHoldOfWhatItAdds() {
        assertThat(quickAdd(CALENDAR, "2027-13-01 Never").preconditions()).containsExactly("valid-calendar-data");
        assertThat(quickAdd(CALENDAR, "Tomorrow, perhaps").status()).isEqualTo(400);
        assertThat(quickAdd(CALENDAR, "2027-03-01 " + "x".repeat(200)).preconditions())
                .containsExactly("one-short-line");
    }

    @Test
    public void otherOperationsShouldGoOnBesideIt() {
        assertThat(quickAdd("/dav/carddav/contacts/", "2027-03-01 Tea").status())
                .as("no calendar")
                .isEqualTo(415);
        assertThat(anton().send("POST", CALENDAR + "?add-member", "no event", "Content-Type", "text/calendar")
                        .preconditions())
                .containsExactly("valid-calendar-data");
    }

    @Test
    public void itShouldBePutOffWhileItsBundleIsAway() throws BundleException {
        try (StoppedBundle away = StoppedBundle.stop(plugin)) {
            Answer answer = quickAdd(CALENDAR, "2027-03-02 Cake");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isPresent();
        }
        assertThat(quickAdd(CALENDAR, "2027-03-02 Cake").status()).isEqualTo(201);
    }

    @Test
    public void itShouldBeUnknownOnceItIsForgotten() throws BundleException {
        plugin.stop();
        forget("operation quick-add");

        assertThat(quickAdd(CALENDAR, "2027-03-03 Nothing").status()).isEqualTo(415);
        assertThat(anton().send("POST", "/dav/principals/", "", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(405);
    }
}
