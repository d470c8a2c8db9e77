/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;
import org.kalends.itests.osgi.plugin.Moody;
import org.kalends.storage.api.Storage;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * A store by somebody else that is stopped, uninstalled, late after a restart, asleep or broken: its collections are put off and
 * stay in the listings, and everything else goes on.
 */
public class AwayStoreIT extends ServerWithShell {
    private static final String HOME = "/dav/caldav/";
    private static final String CALENDAR = HOME + "calendar/";
    private static final String EVENT = CALENDAR + "tea.ics";
    private static final String OWN = HOME + "moody-own/";
    private static final String SHARED = HOME
            + Base64.getUrlEncoder().withoutPadding().encodeToString("moody/shared".getBytes(StandardCharsets.US_ASCII))
            + '/';
    private static final String SYNC = "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
            + "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
    private static final String LOOKS = "<resourcetype/><displayname/><current-user-privilege-set/>";
    private static final String STATES = "<sync-token/><c:getctag xmlns:c='http://calendarserver.org/ns/'/>";
    private static final String PATIENCE = "org.kalends.storage.patience";

    private Bundle plugin;

    @Before
    public void install() throws BundleException {
        List<String> packages = List.of("org.kalends.storage.api", "org.kalends.storage.api.support");
        plugin = install(new PluginJar(Moody.class, Storage.class, packages, 0)
                .alsoAs(Consumer.class)
                .with("Moody$MoodyCollections", "Moody$MoodyItems", "Moody$MoodyChanges"));
        settings().set(PATIENCE, "300ms");
        anton().put(EVENT, Samples.event("tea"));
        assertThat(anton().list(HOME, "").multiStatus().hrefs()).contains(CALENDAR, OWN, SHARED);
    }

    @After
    public void uninstall() throws BundleException {
        settings().set(PATIENCE, "");
        if (plugin.getState() != Bundle.UNINSTALLED) {
            mood(Moody.FINE);
            plugin.uninstall();
        }
        run("kalends:stores forget moody");
        anton().send("DELETE", HOME + "made/", "");
    }

    private Settings settings() {
        return new Settings(framework(), "org.kalends.config.server");
    }

    /** What becomes of the store. */
    @SuppressWarnings("unchecked")
    private void mood(String mood) {
        if (plugin.getRegisteredServices() != null) {
            Object service = plugin.getBundleContext().getService(plugin.getRegisteredServices()[0]);
            ((Consumer<String>) service).accept(mood);
        }
    }

    private static String sync(String token) {
        return SYNC.formatted(token);
    }

    @Test
    public void aStoreThatIsStoppedShouldTouchItsCollectionsAlone() throws BundleException {
        plugin.stop();
        itsCollectionsArePutOffAndStayListed();
        everythingElseGoesOn();

        plugin.start();
        assertThat(anton().propfind(OWN, "").status()).isEqualTo(207);
        assertThat(anton().send("REPORT", HOME, sync("")).status()).isEqualTo(207);
    }

    @Test
    public void aStoreThatIsUninstalledShouldBeAwayUntilItIsForgotten() throws BundleException {
        plugin.uninstall();
        itsCollectionsArePutOffAndStayListed();
        everythingElseGoesOn();

        run("kalends:stores forget moody");
        assertThat(anton().list(HOME, "").multiStatus().hrefs())
                .contains(CALENDAR)
                .doesNotContain(OWN, SHARED);
        assertThat(anton().propfind(OWN, "").status()).isEqualTo(404);
    }

    @Test
    public void aStoreThatIsLateAfterARestartShouldTouchItsCollectionsAlone() throws BundleException {
        plugin.stop();
        StoppedBundle.stop(bundle("org.kalends.dav.core")).close();
        awaitServer();

        itsCollectionsArePutOffAndStayListed();
        everythingElseGoesOn();
    }

    @Test
    public void aStoreThatSleepsShouldTouchItsCollectionsAlone() {
        mood(Moody.SLEEPS);
        itsCollectionsArePutOffAndStayListed();
        everythingElseGoesOn();

        mood(Moody.FINE);
        Patience.until(() -> anton().propfind(OWN, "").status() == 207);
        assertThat(anton().list(OWN, "").status()).isEqualTo(207);
    }

    @Test
    public void aStoreThatFailsShouldTouchItsCollectionsAlone() {
        for (String mood : Set.of(Moody.BROKEN, Moody.UNAVAILABLE)) {
            mood(mood);
            itsCollectionsArePutOffAndStayListed();
            everythingElseGoesOn();
        }
        mood(Moody.FINE);
        assertThat(anton().propfind(SHARED, "").status()).isEqualTo(207);
    }

    @Test
    public void whereNobodyKnowsWhatAStoreHadNothingShouldBeListed() throws BundleException {
        plugin.stop();
        run("kalends:stores forget moody");
        plugin.start();
        plugin.stop();

        isPutOff(anton().list(HOME, ""));
        assertThat(anton().propfind(HOME, "<displayname/>").status()).isEqualTo(207);
        assertThat(anton().list(CALENDAR, "").status()).isEqualTo(207);
        assertThat(anton().send("MKCALENDAR", HOME + "made/", "").status()).isEqualTo(201);
        isPutOff(anton().propfind(HOME + "never-was/", ""));
        isPutOff(anton().get(HOME + "never-was/x.ics"));
        assertThat(anton().send("DELETE", HOME + "made/", "").status()).isEqualTo(204);
    }

    private void itsCollectionsArePutOffAndStayListed() {
        String event = OWN + "x.ics";
        Stream.of(
                        anton().propfind(OWN, ""),
                        anton().list(SHARED, ""),
                        anton().get(event),
                        anton().put(event, Samples.event("x")),
                        anton().send("DELETE", OWN, ""),
                        anton().send("REPORT", OWN, sync("")),
                        anton().send("REPORT", HOME, sync("")),
                        anton().send("MOVE", EVENT, "", "Destination", event))
                .forEach(AwayStoreIT::isPutOff);
        MultiStatus home = anton().list(HOME, LOOKS + STATES).multiStatus();
        for (String away : List.of(OWN, SHARED)) {
            MultiStatus.Response listed = home.at(away);
            assertThat(listed.inside("resourcetype")).contains("calendar");
            assertThat(listed.text("displayname")).startsWith("Moody and");
            assertThat(listed.status("sync-token")).isEqualTo(503);
            assertThat(listed.status("getctag")).isEqualTo(503);
        }
        assertThat(home.at(OWN).status("current-user-privilege-set")).isEqualTo(200);
        assertThat(home.at(CALENDAR).status("sync-token")).isEqualTo(200);
        assertThat(home.at(HOME).status("sync-token")).isEqualTo(503);
    }

    private void everythingElseGoesOn() {
        assertThat(anton().propfind(HOME, "<displayname/>").status()).isEqualTo(207);
        assertThat(anton().propfind("/dav/principals/users/3/", "<displayname/>")
                        .status())
                .isEqualTo(207);
        assertThat(anton().get(EVENT).status()).isEqualTo(200);
        assertThat(anton().put(EVENT, Samples.event("tea")).status()).isEqualTo(204);
        assertThat(anton().get(CALENDAR + "never-was.ics").status()).isEqualTo(404);
        String token = anton().send("REPORT", CALENDAR, sync(""))
                .multiStatus()
                .syncToken()
                .orElseThrow();
        assertThat(anton().send("REPORT", CALENDAR, sync(token)).multiStatus().hrefs())
                .isEmpty();
        assertThat(anton().send("MKCALENDAR", HOME + "made/", "").status()).isEqualTo(201);
        assertThat(anton().list(HOME, "").multiStatus().hrefs()).contains(HOME + "made/");
        assertThat(anton().send("DELETE", HOME + "made/", "").status()).isEqualTo(204);
        isPutOff(anton().propfind(HOME + "never-was/", ""));
        assertThat(anton().list("/dav/carddav/", "").multiStatus().hrefs()).contains("/dav/carddav/contacts/");
    }

    private static void isPutOff(Answer answer) {
        assertThat(List.of(answer.status(), answer.header("Retry-After").isPresent()))
                .as(answer.toString())
                .isEqualTo(List.of(503, true));
    }
}
