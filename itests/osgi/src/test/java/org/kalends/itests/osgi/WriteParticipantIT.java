/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Notary;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle takes part in the writes of the running server. */
public class WriteParticipantIT extends RunningServer {
    private static final String CALENDAR = "/dav/caldav/calendar/";

    private static final List<String> PACKAGES = List.of(
            "org.kalends.dav.api",
            "org.kalends.dav.api.resource",
            "org.kalends.dav.api.spi",
            "org.kalends.storage.api");

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        plugin = install(new PluginJar(Notary.class, WriteParticipant.class, PACKAGES, 0));
    }

    @After
    public void uninstall() throws BundleException {
        plugin.uninstall();
    }

    private static String event(String uid, String summary) {
        return Samples.event(uid).replaceAll("SUMMARY:[^\r\n]*", "SUMMARY:" + summary);
    }

    private Answer put(String name, String object) {
        return anton().send("PUT", CALENDAR + name, object, "Content-Type", "text/calendar");
    }

    @Test
    public void itShouldRefuseByItsOwnPrecondition() {
        Answer refused = put("unwelcome.ics", event("unwelcome", "Unwelcome"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("unwelcome", "urn:example:plugin");
        assertThat(anton().get(CALENDAR + "unwelcome.ics").status()).isEqualTo(404);
    }

    @Test
    public void whatItAltersShouldBeStoredAndNotBeTagged() {
        Answer altered = put("stamped.ics", event("stamped", "Stamped"));

        assertThat(altered.status()).isEqualTo(201);
        assertThat(altered.header("ETag")).isEmpty();
        assertThat(anton().get(CALENDAR + "stamped.ics").body()).contains("X-DELETIONS:");
    }

    @Test
    public void whatItAddsShouldComeAboutWithTheWrite() {
        Answer witnessed = put("witnessed.ics", event("witnessed", "Witnessed"));

        assertThat(witnessed.status()).isEqualTo(201);
        assertThat(witnessed.header("ETag"))
                .as("the object itself is as it was sent")
                .isPresent();
        assertThat(anton().get(CALENDAR + "copy-of-witnessed.ics").status()).isEqualTo(200);
    }

    @Test
    public void whatItAddsAndCannotBeShouldTakeTheWriteWithIt() {
        assertThat(put("impossible.ics", event("impossible", "Impossible")).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(anton().get(CALENDAR + "impossible.ics").status()).isEqualTo(404);
        assertThat(anton().get(CALENDAR + "copy-of-impossible.ics").status()).isEqualTo(404);
    }

    @Test
    public void itShouldBeToldOfEachObjectOfACollectionThatGoes() {
        String calendar = "/dav/caldav/to-go/";
        assertThat(anton().send("MKCALENDAR", calendar, "").status()).isEqualTo(201);
        for (int i = 0; i < 3; i++) {
            assertThat(anton().send(
                                    "PUT",
                                    calendar + i + ".ics",
                                    event("to-go-" + i, "Any"),
                                    "Content-Type",
                                    "text/calendar")
                            .status())
                    .isEqualTo(201);
        }
        int before = deletions("before");

        assertThat(anton().send("DELETE", calendar, "").status()).isEqualTo(204);

        assertThat(deletions("after") - before).isEqualTo(3);
    }

    /** How many deletions it knows of, as it writes into an object. */
    private int deletions(String name) {
        put("count-" + name + ".ics", event("count-" + name, "Stamped"));
        String body = anton().get(CALENDAR + "count-" + name + ".ics").body();
        return Integer.parseInt(body.replaceAll("(?s).*X-DELETIONS:(\\d+).*", "$1"));
    }

    @Test
    public void withoutItAllShouldBeAsBefore() throws BundleException {
        plugin.stop();

        assertThat(put("later.ics", event("later", "Unwelcome")).status()).isEqualTo(201);
    }
}
