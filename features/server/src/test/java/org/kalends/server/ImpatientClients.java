/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Clients that ask without a pause as soon as somebody is there, each on a new connection, and remember what they were told. */
final class ImpatientClients implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final long PAUSE_NANOS = 500_000;
    private static final String NOBODY = "none";
    private static final List<String> QUESTIONS =
            List.of("PROPFIND /dav/", "GET /dav/caldav/calendar/tea.ics", "GET /.well-known/caldav");

    private final InetSocketAddress server;
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final List<Thread> threads;
    private volatile boolean ended;

    /** They begin to ask. */
    ImpatientClients(URI base) {
        server = new InetSocketAddress(base.getHost(), base.getPort());
        threads = QUESTIONS.stream()
                .map(question -> new Thread(() -> askOn(question), question))
                .toList();
        threads.forEach(Thread::start);
    }

    private void askOn(String question) {
        while (!ended) {
            String verdict = ask(question);
            told.merge(verdict, 1L, Long::sum);
            if (verdict.equals(NOBODY)) {
                // The machine is needed to start the server
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** The status; {@value #NOBODY} where nobody answers. */
    private String ask(String question) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(server);
            socket.getOutputStream()
                    .write((question + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.isEmpty() ? NOBODY : verdict(answer);
        } catch (IOException e) {
            return NOBODY;
        }
    }

    private static String verdict(String answer) {
        String status = answer.split(" ")[1];
        return status.equals("503") && !answer.contains("\r\nRetry-After: ") ? "503 without a time" : status;
    }

    /** All that they were told so far. */
    Set<String> told() {
        return told.keySet();
    }

    /** Waits until somebody is told this once more. */
    void awaitMore(String verdict) {
        long before = told.getOrDefault(verdict, 0L);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (told.getOrDefault(verdict, 0L) == before) {
            assertThat(System.nanoTime())
                    .as("in time for %s: %s", verdict, told)
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Override
    public String toString() {
        return told.toString();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
