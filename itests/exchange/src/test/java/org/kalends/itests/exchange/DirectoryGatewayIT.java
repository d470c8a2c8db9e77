/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;
import org.kalends.testing.Patience;

/** The global address book where it is ignored: searched, and not synchronised. */
class DirectoryGatewayIT {
    private static final String HOME = "/dav/carddav/";
    private static final String GATEWAY = "<directory-gateway xmlns='urn:ietf:params:xml:ns:carddav'/>";
    private static final String ADDRESS = "<principal-address xmlns='urn:ietf:params:xml:ns:carddav'/>";
    private static final String PRINCIPAL = "/dav/principals/users/1/";
    private static final String IGNORED = "com.openexchange.carddav.ignoreFolders=6\n";
    private static final int COLLEAGUES = 150;

    @TempDir
    static Path folder;

    private static Path etc;
    private static ServerProcess server;
    private static Client anna;

    @BeforeAll
    static void start() throws IOException {
        etc = folder.resolve("etc");
        String users = IntStream.rangeClosed(10, 9 + COLLEAGUES)
                .mapToObj(id -> "      - { id: " + id + ", login: c" + id + ", displayName: Colleague " + id + " }")
                .collect(Collectors.joining("\n"));
        Distribution.configure(
                etc,
                """
                contexts:
                  - id: 1
                    name: one
                    loginMappings: [defaultcontext]
                    users:
                      - { id: 1, login: anna, password: "{noop}secret", displayName: Anna, permissions: [contacts, infostore, gab] }
                      - { id: 2, login: berta, displayName: Berta Berg, email: b@example.org }
                      - { id: 3, login: carl, password: "{noop}secret", permissions: [contacts, infostore] }
                """
                        + users.indent(0));
        configure(IGNORED);
        server = ServerProcess.start(etc, folder.resolve("data"));
        anna = Client.at(server.baseUri()).as("anna");
        Patience.until(() -> gateway(anna).isPresent());
        Patience.until(
                () -> query(gateway(anna).orElseThrow(), "berg").responses().size() == 1);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private static void configure(String properties) throws IOException {
        Files.writeString(etc.resolve("carddav.properties"), properties);
    }

    private static Optional<String> gateway(Client client) {
        return href(client, "/dav/", GATEWAY);
    }

    /** The address that a property has, if it has one. */
    private static Optional<String> href(Client client, String path, String property) {
        Answer answer = client.propfind(path, property);
        return answer.body().contains("404 Not Found")
                ? Optional.empty()
                : answer.multiStatus().only().properties().keySet().stream()
                        .flatMap(name -> answer.multiStatus().only().texts(name).stream())
                        .findFirst();
    }

    private static String gateway() {
        return gateway(anna).orElseThrow();
    }

    private static MultiStatus query(String book, String name) {
        return new Cards(anna, book).query("", filter(name)).multiStatus();
    }

    private static String filter(String name) {
        return "<c:filter><c:prop-filter name='FN'><c:text-match>" + name
                + "</c:text-match></c:prop-filter></c:filter>";
    }

    @Test
    void thePrincipalAndTheRootTellWhereItIs() {
        assertThat(href(anna, PRINCIPAL, GATEWAY)).contains(gateway());
        assertThat(anna.propfind(gateway(), "<resourcetype/><displayname/>").body())
                .contains("<D:collection/>", "<CR:addressbook/>", "<CR:directory/>", "Global address book");
    }

    @Test
    void noListingOfTheHomeHasIt() {
        assertThat(anna.list(HOME, "<displayname/>").multiStatus().responses()).doesNotContainKey(gateway());
    }

    @Test
    void itIsSearchedAndWhatIsFoundCanBeRead() {
        String card = gateway() + "users-2.vcf";

        assertThat(query(gateway(), "berg").responses()).containsOnlyKeys(card);
        assertThat(anna.get(card).body()).contains("FN:Berta Berg");
        assertThat(new Cards(anna, gateway())
                        .multiget("<c:address-data/>", "users-2")
                        .body())
                .contains("FN:Berta Berg");
        assertThat(address()).contains(card);
    }

    @Test
    void aSearchFindsSoManyAndSaysThatThereAreMore() {
        MultiStatus found = query(gateway(), "colleague");

        assertThat(found.responses()).hasSize(100 + 1);
        assertThat(found.at(gateway()).status()).contains(507);
        assertThat(query(gateway(), "colleague 11").responses()).hasSize(11).doesNotContainKey(gateway());
    }

    @Test
    void itIsNotListed() {
        Answer listing = anna.list(gateway(), "<getetag/>");

        assertThat(listing.status()).isEqualTo(507);
        assertThat(listing.preconditions()).contains("number-of-matches-within-limits");
        assertThat(new Cards(anna, gateway()).query("", "").multiStatus().responses())
                .hasSize(100 + 1);
    }

    @Test
    void itIsNotSynchronisedNorGivenAsAFile() {
        Answer sync = anna.send(
                "REPORT",
                gateway(),
                "<sync-collection xmlns='DAV:'><sync-token/><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");

        assertThat(sync.status()).isEqualTo(403);
        assertThat(sync.body()).contains("supported-report");
        assertThat(anna.propfind(gateway(), "<sync-token/>")
                        .multiStatus()
                        .only()
                        .status("sync-token"))
                .isEqualTo(404);
        for (String query : List.of("", "?export")) {
            assertThat(anna.get(gateway() + query).body()).doesNotContain("BEGIN:VCARD", "users-2");
        }
        assertThat(anna.send("COPY", gateway(), "", "Destination", HOME + "mine/")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "users-2.vcf", "new.vcf"})
    void nobodyWritesToIt(String name) {
        for (String method : List.of("PUT", "DELETE", "PROPPATCH", "MOVE")) {
            assertThat(anna.send(
                                    method,
                                    gateway() + name,
                                    method.equals("PUT") ? Samples.card("x", "X") : "",
                                    "Destination",
                                    HOME + "mine")
                            .status())
                    .as(method)
                    .isIn(400, 403, 404, 405);
        }
        assertThat(anna.get(gateway() + "users-2.vcf").body()).contains("FN:Berta Berg");
    }

    @Test
    void whoMayNotUseTheBookDoesNotSearchIt() {
        Client carl = Client.at(server.baseUri()).as("carl");

        assertThat(gateway(carl)).isEmpty();
        assertThat(carl.propfind(gateway(), "<displayname/>").status()).isEqualTo(404);
        assertThat(carl.get(gateway() + "users-1.vcf").status()).isEqualTo(404);
    }

    @Test
    void whoSynchronisesTheBookHasNoGatewayAndFindsPeopleThere() throws IOException {
        String book = gateway();
        configure("");
        Patience.until(() -> gateway(anna).isEmpty());

        assertThat(anna.list(HOME, "<displayname/>").multiStatus().responses()).containsKey(book);
        assertThat(address()).contains(book + "users-2.vcf");

        configure("com.openexchange.carddav.exposedCollections=2\n");
        Patience.until(
                () -> address().filter(href -> href.contains("/Contacts/")).isPresent());
        assertThat(anna.get(address().orElseThrow()).body()).contains("FN:Berta Berg");

        configure("com.openexchange.carddav.exposedCollections=2\n"
                + "com.openexchange.carddav.aggregatedCollectionFolders=default_only\n");
        Patience.until(() -> gateway(anna).isPresent());
        assertThat(query(gateway(), "berg").responses())
                .containsOnlyKeys(address().orElseThrow());

        configure(IGNORED);
        Patience.until(() -> Stream.of(anna.list(HOME, "<displayname/>").multiStatus())
                .noneMatch(home -> home.responses().containsKey(HOME + "Contacts/")));
    }

    private static Optional<String> address() {
        return href(anna, "/dav/principals/users/2/", ADDRESS);
    }
}
