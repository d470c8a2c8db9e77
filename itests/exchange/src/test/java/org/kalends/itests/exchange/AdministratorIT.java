/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** A user whom the configuration makes an administrator reads and writes everything in the own context, and nothing else. */
class AdministratorIT {
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [one]
                users:
                  - { id: 1, login: user, password: "{noop}secret", displayName: User, permissions: [calendar, contacts, infostore] }
                  - { id: 2, login: admin, password: "{noop}secret", displayName: Admin, permissions: [calendar, contacts, infostore],
                      attributes: { config/org.kalends.dav.administrator: "true" } }
                  - { id: 3, login: plain, password: "{noop}secret", displayName: Plain, permissions: [calendar, contacts, infostore],
                      attributes: { config/org.kalends.dav.maxPropertySize: "2K", config/org.kalends.dav.maxPropertiesSize: "4K" } }
              - id: 2
                name: two
                loginMappings: [two]
                users:
                  - { id: 4, login: other, password: "{noop}secret", displayName: Other, permissions: [calendar, contacts, infostore] }
            """;

    @TempDir
    Path folder;

    private ServerProcess server;
    private Client user;
    private Client administrator;

    @BeforeEach
    void start() throws IOException {
        Distribution.configure(folder.resolve("etc"), IDENTITY);
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
        user = Client.at(server.baseUri()).as("user@one");
        administrator = Client.at(server.baseUri()).as("admin@one");
        Samples.put(
                user,
                "/dav/caldav/calendar/p.ics",
                Samples.event("p", "Doctor", 1).replace("SUMMARY", "CLASS:PRIVATE\nSUMMARY"));
        Samples.put(
                Client.at(server.baseUri()).as("other@two"), "/dav/caldav/calendar/x.ics", Samples.event("x", "X", 1));
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    @Test
    void anAdministratorReadsAndWritesEverythingOfTheContextAndIsLogged() throws IOException {
        String calendar = "/dav/caldav/users/1/calendar/";

        assertThat(administrator.send("GET " + calendar + "p.ics HTTP/1.1").body())
                .contains("Doctor");
        assertThat(administrator
                        .put(calendar + "n.ics", Samples.event("n", "N", 1))
                        .status())
                .isEqualTo(201);
        assertThat(administrator
                        .send("MKCALENDAR /dav/caldav/users/3/made/ HTTP/1.1")
                        .status())
                .isEqualTo(201);
        assertThat(administrator
                        .send("PROPFIND /dav/carddav/users/3/ HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .containsKey("/dav/carddav/users/3/contacts/");
        assertThat(administrator
                        .send("ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'/>")
                        .status())
                .isEqualTo(200);
        assertThat(user.send("GET /dav/caldav/calendar/n.ics HTTP/1.1").status())
                .isEqualTo(200);
        assertThat(logged()).contains("Administrator").contains("/caldav/users/1/");
    }

    @Test
    void anotherContextIsOutOfReach() {
        assertThat(administrator
                        .send("GET /dav/caldav/users/4/calendar/x.ics HTTP/1.1")
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .send("PROPFIND /dav/caldav/users/4/ HTTP/1.1\nDepth: 0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorSaysWhoActsForAUser() {
        String group = "/dav/principals/users/1/calendar-proxy-read/";
        Client plain = Client.at(server.baseUri()).as("plain@one");

        Answer set = administrator.send(
                "PROPPATCH " + group + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop>"
                        + "<group-member-set><href>/dav/principals/users/3/</href></group-member-set></prop></set></propertyupdate>");

        assertThat(set.multiStatus().at(group).status("group-member-set")).isEqualTo(200);
        assertThat(plain.send("PROPFIND /dav/caldav/users/1/ HTTP/1.1\nDepth: 0")
                        .status())
                .isEqualTo(207);
    }

    @Test
    void whoIsNotNamedIsNone() {
        Client plain = Client.at(server.baseUri()).as("plain@one");

        assertThat(plain.send("GET /dav/caldav/users/1/calendar/p.ics HTTP/1.1").status())
                .isEqualTo(404);
    }

    @Test
    void aPropertyIsKeptUpToTheSizeThatIsConfigured() {
        Client plain = Client.at(server.baseUri()).as("plain@one");
        String change =
                "PROPPATCH /dav/caldav/calendar/ HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop><note xmlns='urn:x'>"
                        + "%s</note></prop></set></propertyupdate>";

        assertThat(plain.send(change.formatted("n".repeat(1500))).body()).contains("200 OK");
        assertThat(plain.send(change.formatted("n".repeat(2500))).body()).contains("507");
        assertThat(user.send(change.formatted("n".repeat(2500))).body()).contains("200 OK");
    }

    @Test
    void aResourceHasRoomForSoManyOctetsOfPropertiesAndNotMore() {
        Client plain = Client.at(server.baseUri()).as("plain@one");
        Samples.put(plain, "/dav/caldav/calendar/p.ics", Samples.event("p", "Doctor", 1));
        String change =
                "PROPPATCH /dav/caldav/calendar/p.ics HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop><%s xmlns='urn:x'>"
                        + "%s</%1$s></prop></set></propertyupdate>";
        for (int i = 0; i < 3; i++) {
            assertThat(plain.send(change.formatted("p" + i, "n".repeat(1200))).body())
                    .contains("200 OK");
        }

        assertThat(plain.send(change.formatted("p3", "n".repeat(1200))).body())
                .contains("507")
                .doesNotContain("200 OK");
        assertThat(plain.send(change.formatted("p2", "short")).body()).contains("200 OK");
        assertThat(plain.send(change.formatted("p3", "n".repeat(1200))).body()).contains("200 OK");
    }

    private String logged() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".log")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
