/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.kalends.itests.client.Onlooker;
import org.kalends.itests.client.Samples;
import org.osgi.framework.BundleException;

/**
 * An administrator mistypes values while clients ask: nobody notices but the administrator, who is told until it is mended, and
 * what is mended or deleted holds at once.
 */
public class WrongValuesIT extends ServerWithShell {
    private static final String EVENT = "/dav/caldav/calendar/tea.ics";
    private static final String HOME = "/dav/caldav/";
    private static final String BASIC = "org.kalends.identity.basic";
    private static final String SERVLET = "org.kalends.dav.core.servlet";
    private static final String WORK = "org.kalends.storage.work";
    private static final String STORE = "org.kalends.storage.jdbc";
    private static final String SERVER = "org.kalends.config.server";
    private static final String PREFIX = "com.openexchange.dav.prefixPath";

    /** What somebody types. */
    private record Typed(String pid, String name, String wrong) {}

    /** Of settings that have a default, in configurations that can be deleted. */
    private static final List<Typed> WITH_DEFAULTS = List.of(
            new Typed(BASIC, "rememberSeconds", "-5"),
            new Typed(BASIC, "rememberSeconds", "abc"),
            new Typed(BASIC, "rememberedCredentials", "many"),
            new Typed(BASIC, "realm", "two\nlines"),
            new Typed(SERVLET, "contextSelect", "(broken"),
            new Typed(SERVLET, "target", "broken"),
            new Typed(SERVLET, "redirectSeconds", "abc"),
            new Typed(SERVLET, "wellKnown", "perhaps"),
            new Typed("org.kalends.health", "insiders", "the office"),
            new Typed("org.kalends.health", "path", "health"),
            new Typed("org.kalends.metrics", "insiders", "everybody"),
            new Typed(WORK, "threads", "0"),
            new Typed(WORK, "leaseSeconds", "1"));

    /** Of what the server cannot do without. */
    private static final List<Typed> NEEDED = List.of(
            new Typed(STORE, "readers", "0"),
            new Typed(STORE, "readers", "abc"),
            new Typed(STORE, "tombstoneRetentionDays", "-1"),
            new Typed(STORE, "path", " "),
            new Typed(STORE, "path", "/dev/null/kalends.db"),
            new Typed("org.kalends.identity.file", "file", " "),
            new Typed("org.kalends.identity.file", "file", "/nowhere/identity.yaml"),
            new Typed("org.kalends.config.files", "folder", " "),
            new Typed("org.kalends.config.files", "folder", "/nowhere/etc"),
            new Typed(SERVER, PREFIX, "../x"),
            new Typed(SERVER, PREFIX, "/d*v"),
            new Typed(SERVER, PREFIX, "/a%20b"),
            new Typed(SERVER, "org.kalends.dav.request.atOnce", "0"),
            new Typed(SERVER, "org.kalends.dav.request.processorTime", "PT-5S"));

    @Before
    public void fill() {
        anton().put(EVENT, Samples.event("tea"));
        Patience.until(() -> problems().equals("0 problems"));
    }

    @Test
    public void aWrongValueShouldHarmNobodyAndStandInTheCheckUntilItIsDeleted() throws Exception {
        for (Typed typed : WITH_DEFAULTS) {
            Settings settings = new Settings(framework(), typed.pid());
            whileClientsAsk(typed, () -> {
                settings.set(typed.name(), typed.wrong());
                awaitToldAbout(typed);
                settings.delete();
                Patience.until(() -> problems().equals("0 problems"));
            });
        }
    }

    @Test
    public void aWrongValueShouldHarmNobodyAndStandInTheCheckUntilItIsMended() throws Exception {
        for (Typed typed : NEEDED) {
            Settings settings = new Settings(framework(), typed.pid());
            Optional<Object> before = settings.find(typed.name());
            whileClientsAsk(typed, () -> {
                settings.set(typed.name(), typed.wrong());
                awaitToldAbout(typed);
                settings.restore(typed.name(), before);
                Patience.until(() -> problems().equals("0 problems"));
            });
        }
    }

    /** What clients ask for goes on, whatever is typed. */
    private void whileClientsAsk(Typed typed, Runnable deeds) throws InterruptedException {
        try (Onlooker event = Onlooker.asking(() -> anton().get(EVENT).status());
                Onlooker home = Onlooker.asking(() -> anton().propfind(HOME, "").status())) {
            deeds.run();
            List.of(event, home).forEach(Onlooker::awaitNews);
            assertThat(event.told().keySet())
                    .as("while somebody typed " + typed)
                    .isEqualTo(Set.of(200));
            assertThat(home.told().keySet()).as("while somebody typed " + typed).isEqualTo(Set.of(207));
        }
    }

    private void awaitToldAbout(Typed typed) {
        Patience.until(() -> problems().equals("1 problems"));
        assertThat(run("kalends:config check").lines().filter(line -> line.matches("(ERROR|WARNING) .*")))
                .singleElement()
                .asString()
                .satisfiesAnyOf(
                        line -> assertThat(line).contains("PID " + typed.pid(), typed.name()),
                        line -> assertThat(line).contains(typed.wrong().strip()));
    }

    /** The last line of the check. */
    private String problems() {
        String told = run("kalends:config check");
        return told.substring(told.lastIndexOf('\n') + 1);
    }

    @Test
    public void aValueThatIsWrongAtTheStartShouldHarmNobody() throws BundleException {
        Settings basic = new Settings(framework(), BASIC);
        basic.set("rememberSeconds", "abc");
        StoppedBundle.stop(bundle("org.kalends.identity")).close();
        awaitServer();
        Patience.until(() -> problems().equals("1 problems"));

        basic.set("rememberSeconds", "60");
        Patience.until(() -> problems().equals("0 problems"));
        assertThat(anton().get(EVENT).status()).isEqualTo(200);
        basic.delete();
    }

    @Test
    public void aConfigurationOfAFactorysOwnPidShouldNotBeMissedOnceItIsDeleted() {
        Settings user = new Settings(framework(), "org.kalends.config.user");
        user.set("contextId", "1");
        user.set("userId", "3");
        user.set("com.openexchange.caldav.enabled", "false");
        Patience.until(() -> anton().propfind(HOME, "").status() == 403);

        user.delete();
        Patience.until(() -> anton().propfind(HOME, "").status() == 207);
        assertThat(run("kalends:installation list")).doesNotContain("UserConfigSource");
    }

    @Test
    public void aScopeOfNobodyShouldBeToldUntilItSaysWhoseItIs() {
        Settings user = new Settings(framework(), "org.kalends.config.user~mistyped");
        user.set("contextId", "one");
        user.set("userId", "3");
        user.set("com.openexchange.caldav.enabled", "false");
        Patience.until(() -> problems().equals("1 problems"));
        assertThat(run("kalends:config check")).contains("contextId=one: it must be a whole number from 1");
        assertThat(anton().propfind(HOME, "").status()).isEqualTo(207);

        user.set("contextId", "1");
        Patience.until(() -> anton().propfind(HOME, "").status() == 403);
        assertThat(problems()).isEqualTo("0 problems");

        user.delete();
        Patience.until(() -> anton().propfind(HOME, "").status() == 207);
    }
}
