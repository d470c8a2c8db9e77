/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kalends.testing.Patience;

/** The commands as an administrator of Karaf has them, over SSH: by themselves, piped, and at a prompt. */
class ShellIT {
    private static Karaf karaf;
    private static KarafShell shell;

    @BeforeAll
    static void install() throws IOException {
        karaf = Karaf.start(KarafFolder.unpack("shell", ""));
        shell = new KarafShell(karaf.folder().sshPort(), KarafFolder.ADMINISTRATOR);
        Path archive = Path.of(System.getProperty("kalends.archive"));
        Files.copy(archive, karaf.folder().home().resolve("deploy").resolve(archive.getFileName()));
        Patience.until(() -> karaf.log().contains("Sign in as"));
        karaf.firstUser(karaf.log());
    }

    @AfterAll
    static void stop() {
        shell.close();
        karaf.close();
    }

    @Test
    void commandsShouldPrintByThemselvesAndIntoAPipe() throws IOException {
        assertThat(shell.run("kalends:config get com.openexchange.dav.prefixPath"))
                .contains("com.openexchange.dav.prefixPath = /dav");
        assertThat(shell.run("kalends:config check")).contains("0 problems");
        assertThat(shell.run("kalends:dns example.org dav.example.org"))
                .contains("path=/dav/caldav/", "path=/dav/carddav/");
        assertThat(shell.run("kalends:users list 1 | grep demo")).contains("demo");
        assertThat(shell.run("kalends:stores list")).containsPattern("\\(default\\) +here .*storage.jdbc");
    }

    @Test
    void aWrongUseShouldBeAnsweredWithTheUsage() throws IOException {
        assertThat(shell.run("kalends:users list 1 --all"))
                .contains("There is no option --all.", "kalends:users list <context> [<text>...]");
        assertThat(shell.run("kalends:users show")).contains("The argument <context> is missing.");
    }

    /** Karaf's own help wants a terminal, which it fills; it prints nothing about any command without one. */
    @Test
    void theHelpOfKarafShouldExplainThem() throws IOException {
        assertThat(shell.type("help kalends:config\r", "kalends:config check"))
                .contains(
                        "kalends:config - what the configuration says",
                        "kalends:config get <property> [<context>] [<user>]",
                        "number of the context it is for");
        assertThat(shell.run("kalends:locks --help")).contains("kalends:locks remove <context> <token>");
    }

    @Test
    void wordsShouldBeCompleted() throws IOException {
        assertThat(shell.type("kalends:lo\t", "kalends:locks")).contains("kalends:locks");
        assertThat(shell.type("kalends:installation \t", "forget")).contains("list");
        assertThat(shell.type("kalends:config get com.openexchange.dav.pref\t", "prefixPath"))
                .contains("com.openexchange.dav.prefixPath");
        assertThat(shell.type("kalends:users list 1 --l\t", "--limit")).contains("--limit");
    }

    @Test
    void theDataOfPeopleShouldBeShownToAdministratorsAlone() throws IOException {
        try (KarafShell viewer = new KarafShell(karaf.folder().sshPort(), KarafFolder.VIEWER)) {
            assertThat(viewer.run("kalends:config list")).doesNotContain("com.openexchange");
            assertThat(viewer.run("kalends:users list 1")).doesNotContain("demo");
            assertThat(viewer.run("kalends:dns example.org dav.example.org")).contains("path=/dav/caldav/");
        }
    }

    @Test
    void aCommandOfSomebodyElseShouldComeAndGoWithItsBundle() throws IOException {
        GuestBundle guest = GuestBundle.GREETING;
        shell.run("bundle:install -s " + guest.writeInto(karaf.folder().home()).toUri());
        assertThat(shell.run("kalends:greeting Anton")).contains("Hello Anton");
        assertThat(shell.type("help kalends:greeting\r", "<whom>")).contains("kalends:greeting <whom>");
        assertThat(shell.type("kalends:greeting \t", "Berta")).contains("Anton");

        shell.run("bundle:uninstall " + guest.name());
        assertThat(shell.run("kalends:greeting Anton")).contains("Command not found");
    }
}
