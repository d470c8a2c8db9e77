/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Clerk;
import org.kalends.itests.osgi.plugin.Postman;
import org.kalends.storage.api.work.JobHandler;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A stranger's bundle does jobs that another stranger's bundle enqueues with what is written in the running server. */
public class JobHandlerIT extends ServerWithShell {
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final List<String> OF_CLERK = List.of(
            "org.kalends.dav.api",
            "org.kalends.dav.api.resource",
            "org.kalends.dav.api.spi",
            "org.kalends.storage.api");
    private static final List<String> OF_POSTMAN = List.of("org.kalends.storage.api", "org.kalends.storage.api.work");

    private Bundle clerk;
    private Bundle postman;

    @Before
    public void install() throws BundleException {
        clerk = install(new PluginJar(Clerk.class, WriteParticipant.class, OF_CLERK, 0));
        postman = install(new PluginJar(Postman.class, JobHandler.class, OF_POSTMAN, 0));
    }

    @After
    public void uninstall() throws BundleException {
        clerk.uninstall();
        postman.uninstall();
    }

    private void put(String name, String summary) {
        String event = Samples.event(name).replaceAll("SUMMARY:[^\r\n]*", "SUMMARY:" + summary);
        assertThat(anton().put(CALENDAR + name + ".ics", event).status()).isEqualTo(201);
    }

    private void awaitDelivered(String name) {
        Patience.until(() -> Stranger.says(postman).contains(name + ".ics"));
    }

    @Test
    public void aWriteShouldBeFollowedByItsJob() {
        put("letter", "Tea");

        awaitDelivered("letter");
        assertThat(Stranger.says(postman)).containsExactly("letter.ics");
    }

    @Test
    public void aRefusedWriteShouldBeFollowedByNone() {
        assertThat(anton().put(CALENDAR + "refused.ics", "no event").status()).isEqualTo(403);
        put("not-refused", "Tea");

        awaitDelivered("not-refused");
        assertThat(Stranger.says(postman)).containsExactly("not-refused.ics");
    }

    @Test
    public void jobsShouldWaitForAHandlerThatIsStopped() throws BundleException {
        postman.stop();
        put("waiting", "Tea");
        postman.start();

        awaitDelivered("waiting");
    }

    @Test
    public void jobsShouldBeDoneAfterTheirStoreWasAway() throws BundleException {
        postman.stop();
        put("stored", "Tea");
        try (StoppedBundle store = StoppedBundle.stop(bundle("org.kalends.storage.jdbc"))) {
            postman.start();
        }

        awaitDelivered("stored");
    }

    @Test
    public void jobsShouldBeDoneByTheRulesOfAChangedConfiguration() {
        new Settings(framework(), "org.kalends.storage.work").set("threads", "1");
        put("configured", "Tea");

        awaitDelivered("configured");
    }

    @Test
    public void aJobThatIsGivenUpShouldBeShownAndDoneWhenItIsRequeued() {
        put("returned", "Wrong address");
        Patience.until(() -> run("kalends:jobs").contains("returned.ics"));
        String line = run("kalends:jobs");
        assertThat(line).matches("\\d+  letter returned.ics  store \\(default\\), context 1, .*: No such street");
        assertThat(Stranger.says(postman)).isEmpty();

        String id = line.substring(0, line.indexOf(' '));
        assertThat(run("kalends:jobs requeue " + id)).isEqualTo("The job " + id + " is tried anew.");

        awaitDelivered("returned");
        assertThat(run("kalends:jobs")).isEqualTo("No job was given up.");
    }
}
