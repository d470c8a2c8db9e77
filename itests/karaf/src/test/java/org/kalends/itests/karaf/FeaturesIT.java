/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Onlookers;
import org.kalends.itests.client.ReplacementTable;
import org.kalends.itests.client.Samples;
import org.kalends.testing.Patience;

/** A host with a page of its own and an administrator who watches, and the features. */
class FeaturesIT {
    private static final String CALENDAR = "/dav/caldav/voyage/";
    private static final String WHERE_THE_PASSWORD_IS = "log:display | grep 'Sign in as'";
    private static final String SYNC =
            "<sync-collection xmlns='DAV:'><sync-token/><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";

    private static final String FRAMEWORK = System.getProperty("karaf.framework");
    private static final List<String> VICTIMS = List.of(
            "org.kalends.dav.core",
            "org.kalends.config",
            "org.kalends.identity",
            "org.kalends.storage.jdbc",
            "org.kalends.caldav");

    private static Karaf karaf;
    private static KarafShell shell;
    private static ClientSession session;
    private static List<String> bundlesOfHost;
    private static int logOfHost;
    private static Client user;

    @BeforeAll
    static void install() throws IOException {
        Path repository = MavenRepository.of(Path.of(System.getProperty("kalends.archive")));
        karaf = Karaf.start(KarafFolder.unpack("features", repository.toUri() + "@id=test@snapshots"));
        shell = new KarafShell(karaf.folder().sshPort(), KarafFolder.ADMINISTRATOR);
        shell.run("feature:install scr pax-web-http-whiteboard");
        shell.run("bundle:install -s "
                + GuestBundle.HOMEPAGE.writeInto(karaf.folder().home()).toUri());
        session = shell.watch();
        bundlesOfHost = bundles();
        logOfHost = karaf.log().length();

        shell.run("feature:repo-add " + System.getProperty("kalends.features"));
        shell.run("feature:install kalends");
        Patience.until(() -> karaf.log().contains("Sign in as"));
        user = karaf.firstUser(shell.run(WHERE_THE_PASSWORD_IS));
    }

    @AfterAll
    static void stop() throws IOException {
        shell.close();
        karaf.close();
    }

    @Test
    void aClientShouldSync() {
        // what another test has replaced may still be coming back, part by part
        Patience.until(() -> user.send("MKCALENDAR", "/dav/caldav/tour/", "").status() == 201);
        Patience.until(
                () -> user.put("/dav/caldav/tour/e1.ics", Samples.event("e1")).status() == 201);
        Patience.until(() -> user.send("REPORT", "/dav/caldav/tour/", SYNC).status() == 207);

        assertThat(user.send("REPORT", "/dav/caldav/tour/", SYNC).multiStatus().hrefs())
                .containsExactly("/dav/caldav/tour/e1.ics");
    }

    @Test
    void thePagesOfTheHostShouldStay() {
        assertThat(karaf.anyone().get("/").body()).isEqualTo("The host's page /");
        assertThat(karaf.anyone().get("/index.html").body()).isEqualTo("The host's page /index.html");
        assertThat(karaf.anyone().get("/caldav/").body()).isEqualTo("The host's page /caldav/");
        assertThat(karaf.anyone().get("/dav/").status()).isEqualTo(401);
    }

    @Test
    void nothingOfTheHostShouldBeRefreshed() throws IOException {
        assertThat(session.isOpen()).isTrue();
        assertThat(bundles()).containsAll(bundlesOfHost);
        assertThat(karaf.log().substring(logOfHost))
                .contains("Installing bundles:")
                .doesNotContain("Refreshing bundles:");
    }

    @Test
    void uninstallingShouldLeaveDataAndConfigurationAndNothingElse() throws IOException {
        user.send("MKCALENDAR", CALENDAR, "");
        user.put(CALENDAR + "e2.ics", Samples.event("e2"));

        shell.run("feature:uninstall kalends");

        assertThat(bundles()).isEqualTo(bundlesOfHost);
        assertThat(karaf.anyone().get("/dav/").body()).isEqualTo("The host's page /dav/");
        assertThat(karaf.folder().etc().resolve("org.kalends.config.server.cfg"))
                .isRegularFile();
        assertThat(karaf.folder().etc().resolve("kalends/identity.yaml")).isRegularFile();
        assertThat(karaf.folder().data().resolve("kalends/kalends.db")).isRegularFile();

        shell.run("feature:install kalends");
        karaf.awaitHomes(user);

        assertThat(user.get(CALENDAR + "e2.ics").body()).contains("UID:e2");
        assertThat(shell.run(WHERE_THE_PASSWORD_IS).lines().filter(line -> line.contains("demo")))
                .hasSize(1);
    }

    @Test
    void theFrameworkShouldBeTheOneThatWasAskedFor() throws IOException {
        String name = FRAMEWORK.equals("equinox") ? "org.eclipse.osgi" : "org.apache.felix.framework";

        assertThat(shell.run("bundle:headers 0")).contains(name);
    }

    @Test
    void nobodyShouldBeToldAnythingWrongWhateverIsReplaced() throws Exception {
        user.send("MKCALENDAR", "/dav/caldav/watched/", "");
        user.put("/dav/caldav/watched/e3.ics", Samples.event("e3"));
        String runtime = "karaf-" + FRAMEWORK;
        Path report = Path.of(System.getProperty("karaf.work")).resolveSibling("replaced-bundles-" + runtime + ".md");
        ReplacementTable table = new ReplacementTable(report, runtime);
        for (String victim : VICTIMS) {
            table.add(victim, "stop, start", replace("bundle:stop " + victim, "bundle:start " + victim), false);
            table.add(victim, "update, refresh", replace("bundle:update " + victim, "bundle:refresh " + victim), false);
        }
        assertThat(table.wrong()).as("see " + report).isEmpty();
    }

    private static Map<String, Map<Object, Integer>> replace(String first, String then) throws Exception {
        Onlookers onlookers = Onlookers.asking(questions());
        try (onlookers) {
            assertThat(shell.run(first)).as(first).doesNotContain("Error");
            onlookers.awaitNews();
            assertThat(shell.run(then)).as(then).doesNotContain("Error");
            karaf.awaitHomes(user);
            Patience.until(() -> user.get("/dav/caldav/watched/e3.ics").status() == 200);
            onlookers.awaitNews();
        }
        return onlookers.told();
    }

    private static Map<String, Supplier<Answer>> questions() {
        return Map.of(
                "prefix", () -> user.propfind("/dav/", "<current-user-principal/>"),
                "home", () -> user.list("/dav/caldav/", "<resourcetype/>"),
                "calendar", () -> user.list("/dav/caldav/watched/", "<getetag/>"),
                "object", () -> user.get("/dav/caldav/watched/e3.ics"),
                "well-known", () -> karaf.anyone().get("/.well-known/caldav"));
    }

    private static List<String> bundles() throws IOException {
        return shell.run("bundle:list -t 0 -s --no-format --no-ellipsis")
                .lines()
                .map(String::strip)
                .toList();
    }
}
