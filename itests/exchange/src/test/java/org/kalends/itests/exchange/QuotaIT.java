/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** How much a user and a context may store, RFC 4331. */
class QuotaIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BOOK = "/dav/carddav/contacts/";
    private static final String CALENDAR = "/dav/caldav/calendar/";
    private static final int BOUND = 4096;
    private static final int FREE = 20;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path folder;

    private static ServerProcess server;

    private int number;
    private Client bounded;

    @BeforeAll
    static void start() throws IOException {
        Distribution.configure(folder.resolve("etc"), identity(0, ""));
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    /** Each test has a user of its own who may store so much. */
    @BeforeEach
    void nextUser() {
        number = NUMBER.incrementAndGet();
        bounded = client("bounded" + number);
    }

    /** Two contexts: in one users with a bound and one without, in the other users who share one. */
    private static String identity(int changed, String bound) {
        StringBuilder yaml = new StringBuilder("contexts:\n  - id: 1\n    name: one\n");
        yaml.append("    loginMappings: [defaultcontext]\n    users:\n");
        for (int id = 1; id < FREE; id++) {
            String most = id == changed ? bound : "4K";
            yaml.append(user(id, "bounded" + id, "{ config/org.kalends.dav.quota.user: \"" + most + "\" }"));
        }
        yaml.append(user(FREE, "free", "{}"));
        yaml.append("  - id: 2\n    name: two\n    loginMappings: [two]\n");
        yaml.append("    attributes: { config/org.kalends.dav.quota.context: \"3000\" }\n    users:\n");
        return yaml.append(user(1, "first", "{}"))
                .append(user(2, "second", "{}"))
                .toString();
    }

    private static String user(int id, String login, String attributes) {
        return "      - { id: " + id + ", login: " + login + ", password: \"{noop}secret\", displayName: " + login
                + ", permissions: [calendar, contacts, infostore], attributes: " + attributes + " }\n";
    }

    private Client client(String login) {
        return Client.at(server.baseUri()).as(login);
    }

    /** A card of so many octets. */
    private static String card(String uid, int octets) {
        String card = Samples.card(uid, "C");
        int lines = card.split("\n").length;
        int missing = octets - card.length() - lines - "NOTE:\r\n".length();
        return card.replace("END:VCARD", "NOTE:" + "x".repeat(missing) + "\nEND:VCARD");
    }

    private static int put(Client client, String path, int octets) {
        String uid = path.substring(path.lastIndexOf('/') + 1).replace(".vcf", "");
        return client.put(path, card(uid, octets)).status();
    }

    private static MultiStatus.Response asked(Client client, String path) {
        return client.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop>"
                        + "<quota-available-bytes/><quota-used-bytes/></prop></propfind>")
                .multiStatus()
                .at(path);
    }

    private static void assertQuota(Client client, String path, int used, int available) {
        MultiStatus.Response told = asked(client, path);
        assertThat(told.text("quota-used-bytes")).as(path).isEqualTo(String.valueOf(used));
        assertThat(told.text("quota-available-bytes")).as(path).isEqualTo(String.valueOf(available));
    }

    @Test
    void homesAndCollectionsTellWhatIsUsedAndWhatIsLeftInAllOfThem() {
        assertQuota(bounded, "/dav/carddav/", 0, BOUND);
        assertThat(put(bounded, BOOK + "a.vcf", 1000)).isEqualTo(201);

        for (String path : new String[] {BOOK, CALENDAR, "/dav/caldav/", "/dav/carddav/"}) {
            assertQuota(bounded, path, 1000, BOUND - 1000);
        }
        assertThat(bounded.send("DELETE " + BOOK + "a.vcf HTTP/1.1").status()).isEqualTo(204);
        assertQuota(bounded, BOOK, 0, BOUND);
    }

    @Test
    void nothingElseHasTheProperties() {
        put(bounded, BOOK + "a.vcf", 1000);

        for (String path :
                new String[] {BOOK + "a.vcf", "/dav/", "/dav/principals/users/" + number + "/", "/dav/principals/"}) {
            assertThat(asked(bounded, path).status("quota-used-bytes")).isEqualTo(404);
            assertThat(asked(bounded, path).status("quota-available-bytes")).isEqualTo(404);
        }
        assertThat(bounded.send("PROPFIND " + BOOK + " HTTP/1.1\nDepth: 0").body())
                .as("allprop")
                .doesNotContain("quota");
        Answer protectedOnes =
                bounded.send("PROPPATCH " + BOOK + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:'><set><prop>"
                        + "<quota-available-bytes>9</quota-available-bytes></prop></set></propertyupdate>");
        assertThat(protectedOnes.multiStatus().at(BOOK).status("quota-available-bytes"))
                .isEqualTo(403);
    }

    @Test
    void withoutABoundThereIsNoneToTell() {
        Client free = client("free");
        assertThat(put(free, BOOK + "a.vcf", 50_000)).isEqualTo(201);

        assertThat(Long.parseLong(asked(free, BOOK).text("quota-used-bytes"))).isGreaterThanOrEqualTo(50_000);
        assertThat(asked(free, BOOK).status("quota-available-bytes")).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitIsRefusedByWhateverMethodItComes() {
        put(bounded, BOOK + "a.vcf", 3000);

        Answer refused = bounded.put(BOOK + "b.vcf", card("b", 1097));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.preconditions()).containsExactly("quota-not-exceeded");
        assertThat(put(bounded, BOOK + "a.vcf", BOUND + 1)).isEqualTo(507);
        assertThat(bounded.sendObject(
                                "POST " + BOOK + "?add-member HTTP/1.1\nContent-Type: text/vcard", card("b", 1097))
                        .status())
                .isEqualTo(507);
        Answer bulk = bounded.sendObject(
                "POST " + BOOK + " HTTP/1.1\nContent-Type: text/vcard", card("c", 1000) + card("b", 1097));
        assertThat(bulk.body()).contains("200 OK", "507 Insufficient Storage", "quota-not-exceeded");
        assertThat(bounded.send("COPY " + BOOK + " HTTP/1.1\nDestination: /dav/carddav/more/")
                        .status())
                .isEqualTo(507);
        assertThat(bounded.send("MKCOL /dav/carddav/other/ HTTP/1.1\n\n<mkcol xmlns='DAV:'><set><prop><resourcetype>"
                                + "<collection/><addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype>"
                                + "</prop></set></mkcol>")
                        .status())
                .isEqualTo(201);
        assertThat(bounded.send("COPY " + BOOK + "a.vcf HTTP/1.1\nDestination: /dav/carddav/other/a.vcf")
                        .status())
                .isEqualTo(507);
        assertThat(bounded.send("MOVE " + BOOK + "a.vcf HTTP/1.1\nDestination: /dav/carddav/other/a.vcf")
                        .status())
                .as("it takes no more room there")
                .isEqualTo(201);
        assertQuota(bounded, BOOK, 4000, 96);
    }

    @Test
    void upToTheBoundEverythingFits() {
        put(bounded, BOOK + "a.vcf", 3000);

        assertThat(put(bounded, BOOK + "b.vcf", 1096)).isEqualTo(201);
        assertThat(put(bounded, BOOK + "a.vcf", 3000)).isEqualTo(204);
        assertQuota(bounded, BOOK, BOUND, 0);
    }

    @Test
    void whoeverIsOverTheBoundMayStillMakeThingsSmaller() throws IOException {
        put(bounded, BOOK + "a.vcf", 3000);
        put(bounded, BOOK + "b.vcf", 1000);
        Files.writeString(folder.resolve("etc/identity.yaml"), identity(number, "2k"));
        awaitAvailable("0");

        assertThat(put(bounded, BOOK + "a.vcf", 2900)).isEqualTo(204);
        assertThat(put(bounded, BOOK + "a.vcf", 2901)).isEqualTo(507);
        assertThat(bounded.send("DELETE " + BOOK + "a.vcf HTTP/1.1").status()).isEqualTo(204);
        assertThat(put(bounded, BOOK + "c.vcf", 1000)).isEqualTo(201);
    }

    private void awaitAvailable(String octets) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!asked(bounded, BOOK).text("quota-available-bytes").equals(octets)) {
            assertThat(System.nanoTime()).as("the bound has not changed").isLessThan(deadline);
        }
    }

    @Test
    void theBoundIsThatOfTheOwnerWhoeverWrites() {
        assertThat(bounded.send("ACL " + CALENDAR + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                                + "<href>/dav/principals/users/" + FREE
                                + "/</href></principal><grant><privilege><read/></privilege>"
                                + "<privilege><write/></privilege></grant></ace></acl>")
                        .status())
                .isEqualTo(200);
        Client free = client("free");
        String shared = "/dav/caldav/users/" + number + "/calendar/";
        String large = Samples.event("a", "x".repeat(BOUND), 1);

        assertThat(free.put(shared + "a.ics", large).status()).isEqualTo(507);
        assertQuota(free, shared, 0, BOUND);
        assertThat(free.put(CALENDAR + "a.ics", large).status()).isEqualTo(201);
        for (String method : new String[] {"COPY", "MOVE"}) {
            assertThat(free.send(method + " " + CALENDAR + "a.ics HTTP/1.1\nDestination: " + shared + "a.ics")
                            .status())
                    .isEqualTo(507);
        }
        assertThat(free.send("GET " + CALENDAR + "a.ics HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void theUsersOfAContextShareItsBound() {
        Client first = client("first@two");
        Client second = client("second@two");
        assertThat(put(first, BOOK + "a.vcf", 2000)).isEqualTo(201);

        assertThat(put(second, BOOK + "a.vcf", 1001)).isEqualTo(507);
        assertQuota(second, BOOK, 0, 1000);
        assertThat(put(second, BOOK + "a.vcf", 1000)).isEqualTo(201);
        assertQuota(first, BOOK, 2000, 0);
    }

    @Test
    void writersAtOnceHaveNoMoreRoomThanOneAfterTheOther() throws Exception {
        String padding = "x".repeat(1200);
        AtomicInteger stored = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 24; i++) {
            String uid = "at-once-" + i;
            writers.execute(() -> {
                String card = Samples.card(uid, uid).replace("END:VCARD", "NOTE:" + padding + "\nEND:VCARD");
                if (bounded.put(BOOK + uid + ".vcf", card).status() == 201) {
                    stored.incrementAndGet();
                }
            });
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(stored.get() * 1200).isLessThanOrEqualTo(BOUND);
        assertThat(stored).hasPositiveValue();
    }
}
