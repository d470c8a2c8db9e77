/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** Which address books a client is shown follows its name and the configuration, while the server runs. */
class AddressBookExposureIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HOME = "/dav/carddav/";
    private static final String UNION = HOME + "Contacts/";
    private static final String STANDARD = HOME + "contacts/";
    private static final String FRIENDS = HOME + "friends/";
    private static final String MACOS = "macOS/14.5 (23F79) AddressBookCore/2576.600.21";
    private static final String DAVX5 = "DAVx5/4.4.5-ose (dav4jvm; okhttp/4.12.0) Android/14";
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: anna, password: "{noop}secret", displayName: Anna,
                      permissions: [contacts, infostore]%s }
            """;

    @TempDir
    Path folder;

    private Path etc;
    private ServerProcess server;
    private Client anna;

    @BeforeEach
    void start() throws IOException {
        etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY.formatted(""));
        server = ServerProcess.start(etc, folder.resolve("data"));
        anna = Client.at(server.baseUri()).as("anna");
        assertThat(anna.send("MKCOL " + FRIENDS
                                + " HTTP/1.1\n\n<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                                + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype></prop></set>"
                                + "</mkcol>")
                        .status())
                .isEqualTo(201);
        Samples.put(anna, STANDARD + "one.vcf", Samples.card("one", "One"));
        Samples.put(anna, FRIENDS + "two.vcf", Samples.card("two", "Two"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private Answer asked(String path, String depth, String userAgent) {
        return anna.send("PROPFIND " + path + " HTTP/1.1\nDepth: " + depth + "\nUser-Agent: " + userAgent
                + "\n\n<propfind xmlns='DAV:'><prop><displayname/><sync-token/></prop></propfind>");
    }

    private Set<String> home(String userAgent) {
        return asked(HOME, "1", userAgent).multiStatus().responses().keySet();
    }

    private void awaitHome(String userAgent, Predicate<Set<String>> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(home(userAgent))) {
            assertThat(System.nanoTime()).as(() -> "still " + home(userAgent)).isLessThan(deadline);
        }
    }

    private void configure(String properties) throws IOException {
        Files.writeString(etc.resolve("carddav.properties"), properties);
    }

    @Test
    void theAddressBookOfMacOsIsShownOneCollectionAndOthersAreShownEach() {
        assertThat(home(DAVX5)).containsExactlyInAnyOrder(HOME, STANDARD, FRIENDS);
        assertThat(home(MACOS)).containsExactlyInAnyOrder(HOME, UNION);
        assertThat(asked(UNION, "0", MACOS).multiStatus().at(UNION).text("displayname"))
                .isEqualTo("All Contacts");
        assertThat(asked(STANDARD, "0", MACOS).status()).isEqualTo(404);
        assertThat(asked(UNION, "0", DAVX5).status()).isEqualTo(404);
    }

    @Test
    void theOneCollectionHasTheCardsOfAll() {
        assertThat(asked(UNION, "1", MACOS).multiStatus().responses())
                .hasSize(3)
                .containsKey(UNION + "one.vcf")
                .anySatisfy(
                        (href, response) -> assertThat(href).startsWith(UNION).endsWith("two.vcf"));
    }

    @Test
    void macOsIsToldAgainWhichCardItSaidToBeItsOwners() {
        String card = UNION + "one.vcf";

        Answer set = anna.send("PROPPATCH " + HOME + " HTTP/1.1\nUser-Agent: " + MACOS
                + "\n\n<propertyupdate xmlns='DAV:'><set><prop><c:me-card xmlns:c='http://calendarserver.org/ns/'>"
                + "<href>" + card + "</href></c:me-card></prop></set></propertyupdate>");

        assertThat(set.multiStatus().at(HOME).status("me-card")).isEqualTo(200);
        assertThat(anna.propfind(HOME, "<c:me-card xmlns:c='http://calendarserver.org/ns/'/>")
                        .multiStatus()
                        .at(HOME)
                        .texts("me-card"))
                .containsExactly(card);
    }

    private Answer sync(String path, String token, String more) {
        return anna.send("REPORT " + path + " HTTP/1.1\nUser-Agent: " + MACOS
                + "\n\n<sync-collection xmlns='DAV:'><sync-token>" + token + "</sync-token><sync-level>1</sync-level>"
                + more + "<prop><getetag/></prop></sync-collection>");
    }

    private String two() {
        return asked(UNION, "1", MACOS).multiStatus().responses().keySet().stream()
                .filter(href -> href.endsWith("two.vcf"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOneCollectionIsSynchronisedAsOne() {
        String two = two();
        MultiStatus first = sync(UNION, "", "").multiStatus();
        assertThat(first.responses()).containsOnlyKeys(UNION + "one.vcf", two);
        assertThat(sync(UNION, first.syncToken().orElseThrow(), "")
                        .multiStatus()
                        .responses())
                .isEmpty();

        Samples.put(anna, STANDARD + "one.vcf", Samples.card("one", "Uno"));
        anna.send("DELETE " + FRIENDS + "two.vcf HTTP/1.1");
        MultiStatus step = sync(UNION, first.syncToken().orElseThrow(), "<limit><nresults>1</nresults></limit>")
                .multiStatus();
        MultiStatus rest = sync(UNION, step.syncToken().orElseThrow(), "").multiStatus();

        assertThat(step.responses()).containsOnlyKeys(UNION + "one.vcf", UNION);
        assertThat(rest.responses()).containsOnlyKeys(two);
        assertThat(rest.at(two).status()).contains(404);
    }

    @Test
    void aHomeWithTheOneCollectionIsNotSynchronised() {
        Answer refused = sync(HOME, "", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.preconditions()).containsExactly("supported-report");
    }

    @Test
    void aCardOfAnyBookIsFoundChangedAndDeletedInTheOneCollection() {
        String two = two();
        String asMacOs = " HTTP/1.1\nUser-Agent: " + MACOS;
        Answer found = anna.send("REPORT " + UNION + asMacOs
                + "\n\n<C:addressbook-multiget xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><prop><getetag/></prop><href>"
                + two + "</href><href>" + UNION + "none.vcf</href></C:addressbook-multiget>");
        assertThat(found.multiStatus().at(two).status("getetag")).isEqualTo(200);
        assertThat(found.multiStatus().at(UNION + "none.vcf").status()).contains(404);

        String etag = anna.send("GET " + two + asMacOs).header("ETag").orElseThrow();
        assertThat(anna.sendObject(
                                "PUT " + two + asMacOs + "\nContent-Type: text/vcard\nIf-Match: " + etag,
                                Samples.card("two", "Due"))
                        .status())
                .isEqualTo(204);
        assertThat(anna.send("GET " + FRIENDS + "two.vcf HTTP/1.1").body()).contains("FN:Due");

        assertThat(anna.send("DELETE " + two + asMacOs).status()).isEqualTo(204);
        assertThat(anna.send("GET " + FRIENDS + "two.vcf HTTP/1.1").status()).isEqualTo(404);
    }

    @Test
    void aNewCardGoesToTheStandardBook() {
        Answer answer = anna.sendObject(
                "PUT " + UNION + "three.vcf HTTP/1.1\nContent-Type: text/vcard\nUser-Agent: " + MACOS,
                Samples.card("three", "Three"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(asked(STANDARD, "1", DAVX5).multiStatus().responses()).containsKey(STANDARD + "three.vcf");
    }

    @Test
    void theConfigurationOfTheServerHoldsWithoutRestart() throws IOException {
        configure("com.openexchange.carddav.exposedCollections=2\n");
        awaitHome(DAVX5, home -> home.equals(Set.of(HOME, UNION)));

        configure("com.openexchange.carddav.exposedCollections=1\n");
        awaitHome(MACOS, home -> home.equals(Set.of(HOME, STANDARD, FRIENDS)));

        configure("com.openexchange.carddav.userAgentForAggregatedCollection=davx\n");
        awaitHome(DAVX5, home -> home.contains(UNION));
        assertThat(home(MACOS)).doesNotContain(UNION);

        configure("com.openexchange.carddav.userAgentForAggregatedCollection=(\n");
        awaitHome(MACOS, home -> home.contains(UNION));
        assertThat(home(DAVX5)).doesNotContain(UNION);
    }

    @Test
    void whatHoldsForOneUserHoldsWithoutRestart() throws IOException {
        Files.writeString(
                etc.resolve("identity.yaml"),
                IDENTITY.formatted(", attributes: { config/com.openexchange.carddav.exposedCollections: \"2\" }"));

        awaitHome(DAVX5, home -> home.equals(Set.of(HOME, UNION)));
    }

    @Test
    void ignoredFoldersAreNeitherShownNorInTheOneCollection() throws IOException {
        String token = asked(FRIENDS, "0", DAVX5).multiStatus().at(FRIENDS).text("sync-token");
        String folderId = token.replaceFirst("urn:kalends:sync:([^:]+):.*", "$1");

        configure("com.openexchange.carddav.ignoreFolders=6, " + folderId + "\n");

        awaitHome(DAVX5, home -> home.equals(Set.of(HOME, STANDARD)));
        assertThat(asked(UNION, "1", MACOS).multiStatus().responses()).containsOnlyKeys(UNION, UNION + "one.vcf");
    }

    @Test
    void aBookThatIsNotForSynchronisationIsLeftOutOfTheOneCollection() throws IOException {
        assertThat(anna.send("PROPPATCH " + FRIENDS
                                + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop>"
                                + "<used-for-sync xmlns='urn:kalends:'>false</used-for-sync></prop></set>"
                                + "</propertyupdate>")
                        .status())
                .isEqualTo(207);
        assertThat(asked(UNION, "1", MACOS).multiStatus().responses()).hasSize(2);
        assertThat(home(DAVX5)).contains(FRIENDS);

        configure("com.openexchange.carddav.aggregatedCollectionFolders=all\n");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (asked(UNION, "1", MACOS).multiStatus().responses().size() != 3) {
            assertThat(System.nanoTime()).as("not all folders").isLessThan(deadline);
        }
    }
}
