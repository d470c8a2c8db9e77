/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.testing.Patience;

/** The book of all who are in a context. */
class GlobalBookIT {
    private static final String HOME = "/dav/carddav/";
    private static final String BERTA = "- { id: 2, login: berta, displayName: Berta Berg, email: b@example.org }";
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: anna, password: "{noop}secret", displayName: Anna, permissions: [contacts, infostore, gab],
                      email: anna@example.org, attributes: { vcard/TEL: "+49 30 123" } }
                  - { id: 4, login: root, password: "{noop}secret", permissions: [contacts, infostore, gab],
                      attributes: { config/org.kalends.dav.administrator: "true" } }
                  - { id: 3, login: carl, password: "{noop}secret", permissions: [contacts, infostore] }
                  %s
                groups: [ { id: 2, name: team, displayName: The Team, members: [%s] } ]
            """;

    @TempDir
    static Path folder;

    private static Path etc;
    private static ServerProcess server;
    private static Client anna;

    @BeforeAll
    static void start() throws IOException {
        etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY.formatted(BERTA, "1, 2"));
        server = ServerProcess.start(etc, folder.resolve("data"));
        anna = Client.at(server.baseUri()).as("anna");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private static Optional<String> book(Client client) {
        MultiStatus home = client.list(HOME, "<displayname/>").multiStatus();
        return home.responses().keySet().stream()
                .filter(href -> home.at(href).text("displayname").equals("Global address book"))
                .findFirst();
    }

    private String book() {
        Patience.until(() -> book(anna).filter(book -> cards(book) > 0).isPresent());
        return book(anna).orElseThrow();
    }

    private int cards(String book) {
        return anna.list(book, "<getetag/>").multiStatus().responses().size() - 1;
    }

    private Answer sync(String book, String token) {
        return anna.send(
                "REPORT",
                book,
                "<sync-collection xmlns='DAV:'><sync-token>" + token
                        + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");
    }

    @Test
    void whoMayUseItFindsEverybodyThere() {
        String book = book();

        assertThat(anna.list(book, "<getetag/>").multiStatus().responses())
                .containsOnlyKeys(
                        book,
                        book + "users-1.vcf",
                        book + "users-2.vcf",
                        book + "users-3.vcf",
                        book + "users-4.vcf",
                        book + "groups-2.vcf");
        assertThat(anna.get(book + "users-1.vcf").body())
                .contains("FN:Anna", "EMAIL;TYPE=INTERNET,WORK,PREF:anna@example.org", "TEL:+49 30 123");
        assertThat(anna.send("GET", book + "groups-2.vcf", "", "Accept", "text/vcard;version=4.0")
                        .body())
                .contains("KIND:group", "MEMBER:urn:uuid:");
        assertThat(new Cards(anna, book)
                        .query(
                                "",
                                "<c:filter><c:prop-filter name='FN'><c:text-match>berg</c:text-match></c:prop-filter></c:filter>")
                        .multiStatus()
                        .responses())
                .containsOnlyKeys(book + "users-2.vcf");
        assertThat(new Cards(anna, book)
                        .query(
                                "",
                                "<c:filter><c:prop-filter name='KIND'><c:text-match match-type='equals'>group</c:text-match></c:prop-filter></c:filter>")
                        .multiStatus()
                        .responses())
                .as("groups are cards of version 3.0 here")
                .containsOnlyKeys(book + "groups-2.vcf");
        assertThat(anna.propfind(book, "<owner/>").multiStatus().at(book).status("owner"))
                .isEqualTo(404);
    }

    @Test
    void aPrincipalTellsWhereItsCardIs() {
        String book = book();
        String wanted = "<principal-address xmlns='urn:ietf:params:xml:ns:carddav'/>";

        assertThat(anna.propfind("/dav/principals/users/2/", wanted)
                        .multiStatus()
                        .only()
                        .texts("principal-address"))
                .containsExactly(book + "users-2.vcf");
        assertThat(Client.at(server.baseUri())
                        .as("carl")
                        .propfind("/dav/principals/users/2/", wanted)
                        .multiStatus()
                        .only()
                        .status("principal-address"))
                .isEqualTo(404);
    }

    @Test
    void whoMayNotDoesNotSeeIt() {
        String book = book();
        Client carl = Client.at(server.baseUri()).as("carl");

        assertThat(book(carl)).isEmpty();
        assertThat(carl.get(book + "users-1.vcf").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "root"})
    void nobodyWritesToIt(String login) {
        String book = book();
        Client client = Client.at(server.baseUri()).as(login);
        String own = HOME + "contacts/" + login + ".vcf";
        client.put(own, Cards.card("3.0", "UID:" + login, "FN:X"));

        assertThat(client.put(book + "x.vcf", Cards.card("3.0", "UID:x", "FN:X"))
                        .status())
                .isEqualTo(403);
        assertThat(client.put(book + "users-1.vcf", Cards.card("3.0", "UID:x", "FN:X"))
                        .status())
                .isEqualTo(403);
        assertThat(client.send("DELETE", book + "users-2.vcf", "").status()).isEqualTo(403);
        assertThat(client.send("DELETE", book, "").status()).isEqualTo(403);
        for (String method : List.of("COPY", "MOVE")) {
            assertThat(client.send(method, own, "", "Destination", book + "y.vcf")
                            .status())
                    .as(method)
                    .isEqualTo(403);
        }
        assertThat(client.propfind(book, "<current-user-privilege-set/>").body())
                .contains("<D:read/>")
                .doesNotContain("<D:write/>", "<D:bind/>", "<D:write-acl/>");
    }

    @Test
    void whatChangesInTheDirectoryIsAllThatIsToldToWhoSynchronises() throws IOException {
        String book = book();
        String token = sync(book, "").multiStatus().syncToken().orElseThrow();

        Files.writeString(etc.resolve("identity.yaml"), IDENTITY.formatted("", "1"));
        Patience.until(() -> cards(book) == 4);

        MultiStatus changes = sync(book, token).multiStatus();
        assertThat(changes.responses()).containsOnlyKeys(book + "users-2.vcf", book + "groups-2.vcf");
        assertThat(changes.at(book + "users-2.vcf").status()).contains(404);

        Files.writeString(etc.resolve("identity.yaml"), IDENTITY.formatted(BERTA, "1, 2"));
        Patience.until(() -> cards(book) == 5);
    }
}
