/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.kalends.itests.exchange.Administrator.Said;

/** What somebody has at another server, taken over with {@code bin/kalends import server}; the other one is a Kalends, too. */
class ServerImportIT {
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: mover, password: "{noop}secret", displayName: M, permissions: [calendar, contacts, tasks, infostore] }
                  - { id: 2, login: other, password: "{noop}secret", displayName: O, permissions: [calendar, contacts, tasks, infostore] }
            """;

    /** More than a group, and less than a page. */
    private static final int MANY = 120;

    private static final String TAGS = "<getetag/>";
    private static final String LOOKS = "<displayname/><calendar-color xmlns='http://apple.com/ns/ical/'/>"
            + "<calendar-order xmlns='http://apple.com/ns/ical/'/>"
            + "<supported-calendar-component-set xmlns='urn:ietf:params:xml:ns:caldav'/>";

    @TempDir
    private static Path folder;

    private static ServerProcess source;

    private final Administrator administrator = Server.administrator();

    @BeforeAll
    static void fill() throws IOException {
        Distribution.configure(folder.resolve("etc"), IDENTITY);
        source = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
        Client client = Client.at(source.baseUri()).as("mover");
        client.send(
                "MKCALENDAR",
                "/dav/caldav/moved/",
                "<C:mkcalendar xmlns:C='urn:ietf:params:xml:ns:caldav' xmlns='DAV:' xmlns:A='http://apple.com/ns/ical/'>"
                        + "<set><prop><displayname>Ümzug &amp; mehr</displayname><A:calendar-color>#aabbccff</A:calendar-color>"
                        + "<A:calendar-order>7</A:calendar-order><C:supported-calendar-component-set>"
                        + "<C:comp name='VEVENT'/></C:supported-calendar-component-set></prop></set></C:mkcalendar>");
        for (int i = 0; i < MANY; i++) {
            Samples.put(
                    client, "/dav/caldav/moved/e" + i + ".ics", Samples.event("uid-" + i, "Straße " + i, 1 + i % 28));
        }
        Samples.put(client, "/dav/caldav/moved/gr%C3%BC%C3%9Fe%20%26.ics", Samples.event("odd"));
        Samples.put(client, "/dav/carddav/contacts/a.vcf", Samples.card("a", "Änne"));
        Samples.put(Client.at(source.baseUri()).as("other"), "/dav/caldav/calendar/o.ics", Samples.event("o"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        source.kill();
    }

    private Said importing(String login, String typed, String... more) {
        String[] words = {"import", "server", "1", "3", source.baseUri().toString(), login};
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return administrator.run(folder, typed, all);
    }

    /** Which states there are at which addresses, whoever tells them. */
    private static String listing(Client client, String path, String properties) {
        return client.list(path, properties).body().replaceAll("<D:sync-token>.*?</D:sync-token>", "");
    }

    @Test
    void allThatSomebodyHasComesOverWithItsNamesAndLooks() {
        Said said = importing("mover", "secret\n");
        Client there = Client.at(source.baseUri()).as("mover");
        Client here = Server.client("user3");

        assertThat(said.text()).contains((MANY + 2) + " created");
        assertThat(said.exitCode()).isZero();
        assertThat(listing(here, "/dav/caldav/moved/", TAGS)).isEqualTo(listing(there, "/dav/caldav/moved/", TAGS));
        assertThat(listing(here, "/dav/carddav/contacts/", TAGS))
                .isEqualTo(listing(there, "/dav/carddav/contacts/", TAGS));
        assertThat(here.propfind("/dav/caldav/moved/", LOOKS).body())
                .isEqualTo(there.propfind("/dav/caldav/moved/", LOOKS).body());

        assertThat(importing("mover", "secret\n").text()).contains("0 created, 0 updated, " + (MANY + 2));
    }

    @Test
    void whatIsAtAnAddressOfACollectionComesOverAlone() throws IOException {
        Files.writeString(folder.resolve("password"), "secret\nand more\n");
        String address = source.baseUri() + "dav/caldav/calendar/";

        String said = administrator.done(
                folder, "import", "server", "1", "2", address, "other", "--password-file", "password");

        assertThat(said).contains("1 created");
        assertThat(Server.client("user2").get("/dav/caldav/calendar/o.ics").body())
                .contains("UID:o");
    }

    @Test
    void whyNothingComesOverIsSaidInASentence() {
        assertThat(importing("mover", "wrong\n").text()).contains("does not accept the login and the password");
        assertThat(administrator
                        .run(folder, "x\n", "import", "server", "1", "3", "http://192.0.2.1/", "a")
                        .text())
                .contains("in clear text", "--clear-text");
        assertThat(administrator
                        .run(folder, "x\n", "import", "server", "1", "3", "https://a:b@192.0.2.1/", "a")
                        .text())
                .contains("behind the address")
                .doesNotContain("Password");
        assertThat(administrator
                        .run(folder, "x\n", "import", "server", "1", "3", "http://127.0.0.1:1/", "a")
                        .text())
                .contains("the server does not answer");
    }
}
