/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;

/** Nobody who asks while the server stops is told that something is gone which is there. */
class StopIT {
    private static final List<String> PATHS =
            List.of("/dav/caldav/", "/dav/caldav/calendar/", "/dav/principals/users/1/", "/dav/", "/");
    private static final int READERS = 10;

    @TempDir
    Path folder;

    private final Set<Integer> told = ConcurrentHashMap.newKeySet();
    private final CountDownLatch answered = new CountDownLatch(10 * READERS);

    @RepeatedTest(2)
    void whoAsksWhileItStopsIsAnsweredOrNotLetIn() throws Exception {
        Path etc = folder.resolve("etc");
        Distribution.configure(
                etc,
                """
                contexts:
                  - id: 1
                    name: one
                    loginMappings: [defaultcontext]
                    users:
                      - { id: 1, login: user1, password: "{noop}secret", displayName: One, permissions: [calendar, contacts, infostore] }
                """);
        ServerProcess server = ServerProcess.start(etc, folder.resolve("data"));
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        for (int reader = 0; reader < READERS; reader++) {
            int first = reader;
            // One half keeps its connections, the other makes a new one for each request
            boolean keeps = reader % 2 == 0;
            readers.execute(() -> read(server.baseUri(), first, keeps));
        }
        assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(server.terminate()).isZero();

        readers.shutdown();
        assertThat(readers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(told).isSubsetOf(207, 503);
    }

    /** Asks until nobody is there any more. */
    private void read(URI server, int first, boolean keeps) {
        HttpClient kept = HttpClient.newHttpClient();
        Client anew = Client.at(server).as("user1");
        try {
            for (int i = first; ; i++) {
                String path = PATHS.get(i % PATHS.size());
                told.add(
                        keeps
                                ? status(kept, server.resolve(path))
                                : anew.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0")
                                        .status());
                answered.countDown();
            }
        } catch (IOException | UncheckedIOException e) {
            // Not let in, or the connection was closed before anything was answered
            answered.countDown();
        }
    }

    private static int status(HttpClient client, URI address) throws IOException {
        String credentials = Base64.getEncoder().encodeToString("user1:secret".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + credentials)
                .header("Depth", "0")
                .method("PROPFIND", HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            throw new IOException("Interrupted", e);
        }
    }
}
