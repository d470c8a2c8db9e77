/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** Who may use calendars follows the shipped configuration, and every change of it, while the server runs. */
class CascadeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                attributes: { taxonomy/types: "%s" }
                users:
                  - { id: 1, login: premium, password: "{noop}secret", displayName: Premium,
                      permissions: [calendar, contacts, infostore] }
                  - { id: 2, login: other, password: "{noop}secret", displayName: Other, permissions: [%s] }
            """;

    @TempDir
    Path folder;

    private Path etc;
    private ServerProcess server;

    @BeforeEach
    void start() throws IOException {
        etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY.formatted("plain", "calendar, contacts"));
        server = ServerProcess.start(etc, folder.resolve("data"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private Answer asked(String login, String path) {
        return Client.at(server.baseUri()).as(login).send("PROPFIND " + path + " HTTP/1.1\nDepth: 0");
    }

    private void awaitStatus(int status, String login) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (asked(login, "/dav/caldav/calendar/").status() != status) {
            assertThat(System.nanoTime()).as("still not " + status).isLessThan(deadline);
        }
    }

    @Test
    void theShippedFilesLetInWhoeverHasTheInfostore() {
        assertThat(asked("premium", "/dav/caldav/calendar/").status()).isEqualTo(207);
        assertThat(asked("premium", "/dav/carddav/contacts/").status()).isEqualTo(207);
        for (String path : new String[] {"/dav/caldav/", "/dav/caldav/calendar/", "/dav/carddav/contacts/"}) {
            Answer closed = asked("other", path);
            assertThat(closed.status()).isEqualTo(403);
            assertThat(closed.body()).contains("is not enabled for this account");
        }
        assertThat(asked("other", "/dav/").status()).isEqualTo(207);
        assertThat(Client.at(server.baseUri())
                        .as("other")
                        .send("PROPFIND /dav/ HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .doesNotContainKeys("/dav/caldav/", "/dav/carddav/");
    }

    @Test
    void aPermissionGivenAndTakenHoldsWithoutRestart() throws IOException {
        Files.writeString(etc.resolve("identity.yaml"), IDENTITY.formatted("plain", "calendar, infostore"));
        awaitStatus(207, "other");

        Files.writeString(etc.resolve("identity.yaml"), IDENTITY.formatted("plain", "calendar"));
        awaitStatus(403, "other");
    }

    @Test
    void aChangedSetHoldsWithoutRestart() throws IOException {
        Path set = etc.resolve("contextSets/premium.yml");
        Files.writeString(
                set, "premium:\n    withTags: gold & ucCalendar\n    com.openexchange.caldav.enabled: true\n");
        awaitStatus(403, "premium");

        Files.writeString(etc.resolve("identity.yaml"), IDENTITY.formatted("silver, gold", "calendar, contacts"));
        awaitStatus(207, "other");
    }

    @Test
    void aBrokenSetLeavesTheOthersAlone() throws IOException {
        Files.writeString(
                etc.resolve("contextSets/another.yml"),
                "broken:\n    withTags: (a &\n    com.openexchange.caldav.enabled: true\n"
                        + "whole:\n    withTags: ucCalendar & !ucInfostore\n    com.openexchange.caldav.enabled: true\n");

        awaitStatus(207, "other");
        assertThat(asked("premium", "/dav/caldav/calendar/").status()).isEqualTo(207);
    }

    @Test
    void aServerPropertyHoldsWithoutRestart() throws IOException {
        Files.writeString(etc.resolve("caldav.properties"), "com.openexchange.caldav.enabled=true\n");
        awaitStatus(207, "other");

        Files.writeString(etc.resolve("caldav.properties"), "com.openexchange.caldav.enabled = perhaps\n");
        awaitStatus(403, "other");
        assertThat(asked("premium", "/dav/caldav/calendar/").status()).isEqualTo(207);
    }

    @Test
    void namesFollowTheirTemplateAndAnotherFolderTreeChangesNothing() throws IOException {
        Files.writeString(
                etc.resolve("a-names.properties"),
                "com.openexchange.caldav.tree=1\ncom.openexchange.caldav.standardFolderDisplayName=[owner]: [foldername]\n");
        String asked =
                "PROPFIND /dav/caldav/calendar/ HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop><displayname/></prop></propfind>";
        Client premium = Client.at(server.baseUri()).as("premium");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!premium.send(asked).body().contains("Premium: Calendar")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
        assertThat(asked("premium", "/dav/caldav/").status()).isEqualTo(207);
    }
}
