/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** A server that is killed while clients write keeps all that it has acknowledged. */
class CrashIT {
    private static final int WRITERS = 8;
    private static final int WRITES_BEFORE_THE_END = 150;
    private static final String BOOK = "/dav/carddav/contacts/";
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users: [ { id: 1, login: user1, password: "{noop}secret", displayName: User, permissions: [contacts, infostore] } ]
            """;

    @TempDir
    Path folder;

    private Path etc;
    private Path data;

    @BeforeEach
    void configure() throws Exception {
        etc = folder.resolve("etc");
        data = folder.resolve("data");
        Distribution.configure(etc, IDENTITY);
    }

    @Test
    void everyAcknowledgedWriteIsThereAfterTheServerWasKilled() throws Exception {
        int rounds = Integer.getInteger("kalends.crash.rounds", 3);
        Map<String, Integer> mirror = new ConcurrentHashMap<>();
        Map<String, String> clientsCopy = new ConcurrentHashMap<>();
        String token = "";
        for (int round = 1; round <= rounds; round++) {
            ServerProcess server = ServerProcess.start(etc, data);
            Client client = Client.at(server.baseUri()).as("user1");
            token = synchronise(client, token, clientsCopy);
            assertThat(clientsCopy).isEqualTo(allTags(client));
            mirror.forEach((name, version) -> {
                String card = client.send("GET " + BOOK + name + " HTTP/1.1").body();
                assertThat(card).startsWith("BEGIN:VCARD\r\n").endsWith("END:VCARD\r\n");
                assertThat(version(card)).isGreaterThanOrEqualTo(version);
            });
            writeUntilKilled(server, round, mirror);
        }
    }

    private static void writeUntilKilled(ServerProcess server, int round, Map<String, Integer> acknowledged)
            throws InterruptedException {
        AtomicBoolean running = new AtomicBoolean(true);
        CountDownLatch enough = new CountDownLatch(WRITES_BEFORE_THE_END);
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> new Thread(() -> write(server, round, writer, acknowledged, running, enough)))
                .toList();
        writers.forEach(Thread::start);
        enough.await();
        server.kill();
        running.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void write(
            ServerProcess server,
            int round,
            int writer,
            Map<String, Integer> acknowledged,
            AtomicBoolean running,
            CountDownLatch enough) {
        Client client = Client.at(server.baseUri()).as("user1");
        for (int number = 0; running.get(); number++) {
            String name = "w" + writer + "-" + number % 40 + ".vcf";
            int version = round * 1_000_000 + number;
            String card = Samples.card(name, "Card")
                    .replace("END:", "X-VERSION:" + version + "\nNOTE:" + "x".repeat(1500) + "\nEND:");
            try {
                Answer answer = client.sendObject("PUT " + BOOK + name + " HTTP/1.1\nContent-Type: text/vcard", card);
                assertThat(answer.status()).isIn(201, 204);
            } catch (UncheckedIOException e) {
                return; // the server is gone, and nothing was acknowledged
            }
            acknowledged.put(name, version);
            enough.countDown();
        }
    }

    private static int version(String card) {
        return Integer.parseInt(card.replaceAll("(?s).*X-VERSION:([0-9]+).*", "$1"));
    }

    /** Brings a copy up to date from its token on. */
    private static String synchronise(Client client, String token, Map<String, String> copy) {
        MultiStatus changes = client.send("REPORT " + BOOK + " HTTP/1.1\n\n<sync-collection xmlns='DAV:'><sync-token>"
                        + token + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>")
                .multiStatus();
        changes.responses().forEach((href, response) -> {
            if (response.status().isPresent()) {
                copy.remove(href);
            } else {
                copy.put(href, response.text("getetag"));
            }
        });
        return changes.syncToken().orElseThrow();
    }

    private static Map<String, String> allTags(Client client) {
        Map<String, String> tags = new ConcurrentHashMap<>();
        client.send(
                        "PROPFIND " + BOOK
                                + " HTTP/1.1\nDepth: 1\nPrefer: depth-noroot\n\n<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>")
                .multiStatus()
                .responses()
                .forEach((href, response) -> tags.put(href, response.text("getetag")));
        return tags;
    }
}
