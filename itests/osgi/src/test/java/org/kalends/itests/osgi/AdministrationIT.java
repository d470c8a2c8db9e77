/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.kalends.itests.client.Samples;

/** What clients have done, as the shell tells an administrator. */
public class AdministrationIT extends ServerWithShell {
    private static final String LOCK =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>" + "<locktype><write/></locktype></lockinfo>";

    @Test
    public void allCommandsShouldBeThere() {
        assertThat(run("kalends:help").lines().map(line -> line.split(" ")[0]))
                .containsExactly(
                        "kalends:backup",
                        "kalends:caldavUrl",
                        "kalends:client",
                        "kalends:collections",
                        "kalends:config",
                        "kalends:copy-store",
                        "kalends:dns",
                        "kalends:export",
                        "kalends:health",
                        "kalends:import",
                        "kalends:installation",
                        "kalends:jobs",
                        "kalends:locks",
                        "kalends:move-context",
                        "kalends:quota",
                        "kalends:reindex",
                        "kalends:release-store",
                        "kalends:sign-ins",
                        "kalends:stores",
                        "kalends:sync",
                        "kalends:users",
                        "kalends:verify");
    }

    @Test
    public void healthShouldBeThatOfTheServer() {
        assertThat(run("kalends:health ready").lines())
                .startsWith("OK")
                .anyMatch(line -> line.matches("storage +OK +ready +\\S.*"))
                .noneMatch(line -> line.startsWith("threads"));
    }

    @Test
    public void usersShouldBeThoseOfTheDirectory() {
        assertThat(run("kalends:users list 1 berta").lines())
                .hasSize(2)
                .anyMatch(line -> line.matches("4 +berta +Berta Huber +berta@example.org"));
        assertThat(run("kalends:users show 1 3"))
                .contains("login      anton", "modules    calendar, contacts, infostore, tasks");
    }

    @Test
    public void collectionsShouldBeAtTheirAddresses() {
        anton().send("MKCALENDAR", "/dav/caldav/tour/", "");
        anton().put("/dav/caldav/tour/a.ics", Samples.event("a"));
        anton().put("/dav/caldav/tour/b.ics", Samples.event("b"));
        anton().send("DELETE", "/dav/caldav/tour/b.ics", "");

        assertThat(run("kalends:collections 1 3").lines())
                .anyMatch(line -> line.matches("calendar +/dav/caldav/calendar/ +Calendar +\\(default\\) .*"))
                .anyMatch(line -> line.matches("calendar +/dav/caldav/tour/ +- +\\(default\\) +1 +\\d{3} +\\d+"));
        assertThat(run("kalends:sync 1 3 calendar tour").lines())
                .anyMatch(line -> line.matches("changes told since +0"))
                .anyMatch(line -> line.matches("changed since then +1"))
                .anyMatch(line -> line.matches("tombstones +1"));
        assertThat(run("kalends:caldavUrl 1 3")).contains("tour");
        assertThat(run("kalends:quota 1 3")).containsPattern("user 3 +[1-9]\\d* +none +-");
    }

    @Test
    public void aLockWhoseClientIsGoneShouldBeEnded() {
        String token = anton().send("LOCK", "/dav/caldav/calendar/", LOCK)
                .header("Lock-Token")
                .orElseThrow()
                .replaceAll("[<>]", "");
        assertThat(run("kalends:locks list 1"))
                .containsPattern("calendar/3/calendar +infinity +exclusive +3 +\\S+ +" + token);
        assertThat(anton().put("/dav/caldav/calendar/c.ics", Samples.event("c")).status())
                .isEqualTo(423);

        assertThat(run("kalends:locks remove 1 '" + token + "'")).isEqualTo("The lock on calendar/3/calendar is gone.");

        assertThat(anton().put("/dav/caldav/calendar/c.ics", Samples.event("c")).status())
                .isEqualTo(201);
    }

    @Test
    public void whoIsNotLetInShouldBeSeen() {
        assertThat(anyone().as("anton", "not it").propfind("/dav/", "").status())
                .isEqualTo(401);

        assertThat(run("kalends:sign-ins failed"))
                .containsPattern("Z +\\d+ +anton +127.0.0.1")
                .doesNotContain("not it");
        assertThat(run("kalends:sign-ins remembered")).containsPattern("1 +3 +\\d+ +org.kalends.identity.file");
    }

    @Test
    public void storesShouldBeThoseThatTheBundlesBring() {
        assertThat(run("kalends:stores"))
                .containsPattern("\\(default\\) +here +locks,delegations\\S* +org.kalends.storage.jdbc");
        assertThat(run("kalends:stores forget ''")).contains("The store (default) is here");
        assertThat(run("kalends:stores forget attic")).isEqualTo("There is no store attic.");
    }
}
