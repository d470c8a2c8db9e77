/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server of few threads behind a door; each request holds one until its body is there and its answer is taken. */
@Timeout(60)
class SlowClientsTest {
    private static final int THREADS = 16;
    private static final LeastRate RATE = new LeastRate(Duration.ofSeconds(6), 1000);
    private static final byte[] LONG_ANSWER = new byte[16 * 1024 * 1024];

    private final Server server = new Server(new QueuedThreadPool(THREADS, 4));
    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private ServerConnector connector;

    @BeforeEach
    void start() throws Exception {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.addCustomizer(new Door(() -> true, Optional::empty, new SlowClients(RATE)).createCustomizer());
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Blocking());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    private final class Blocking extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            waiting.incrementAndGet();
            try (InputStream body = Content.Source.asInputStream(request)) {
                body.readAllBytes();
                byte[] answer = request.getMethod().equals("PUT") ? new byte[0] : LONG_ANSWER;
                Content.Sink.asOutputStream(response).write(answer);
                callback.succeeded();
            } catch (IOException e) {
                callback.failed(e);
            } finally {
                waiting.decrementAndGet();
            }
            return true;
        }
    }

    private Socket open(String method, int length) throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        sockets.add(socket);
        socket.getOutputStream()
                .write((method + " / HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String firstLineOf(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes(15);
        return new String(line, StandardCharsets.US_ASCII);
    }

    private void await(int number) throws InterruptedException {
        while (waiting.get() != number) {
            Thread.sleep(10);
        }
    }

    @Test
    void whoSendsSlowlyShouldBeGivenUpWhenThreadsRunShort() throws Exception {
        for (int i = 0; i < 3 * THREADS; i++) {
            open("PUT", 100);
        }

        assertThat(firstLineOf(open("PUT", 0))).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void whoTakesSlowlyShouldBeGivenUpWhenThreadsRunShort() throws Exception {
        for (int i = 0; i < 3 * THREADS; i++) {
            open("GET", 0);
        }

        assertThat(firstLineOf(open("PUT", 0))).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void whoIsSlowWhileThereIsRoomShouldBeWaitedFor() throws Exception {
        Socket sending = open("PUT", 5);
        Socket taking = open("GET", 0);
        await(2);
        Thread.sleep(500);
        sending.getOutputStream().write("12345".getBytes(StandardCharsets.US_ASCII));

        assertThat(firstLineOf(sending)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(firstLineOf(taking)).isEqualTo("HTTP/1.1 200 OK");
        taking.getInputStream().readNBytes(LONG_ANSWER.length);
        await(0);
    }

    /** Octet by octet is no quicker than not at all: what counts is the time in which there was nothing to do but wait. */
    @Test
    void thoseThatHaveBeenWaitedForLongestShouldBeGivenUpFirst() throws Exception {
        Socket first = open("PUT", 10_000);
        for (int i = 0; i < 20; i++) {
            first.getOutputStream().write('.');
            Thread.sleep(20);
        }
        int others = THREADS / 2 - 1;
        for (int i = 0; i < others; i++) {
            open("PUT", 100);
        }

        assertThat(first.getInputStream().read()).isEqualTo(-1);
        await(others);
    }

    @Test
    void whoSendsNextToNothingShouldBeGivenUpHoweverMuchRoomThereIs() throws Exception {
        Socket socket = open("PUT", 1_000_000);
        await(1);

        try {
            while (waiting.get() == 1) {
                socket.getOutputStream().write('.');
                Thread.sleep(20);
            }
        } catch (IOException e) {
            // He notices at his next octet
        }

        await(0);
        assertThat(firstLineOf(open("PUT", 0))).isEqualTo("HTTP/1.1 200 OK");
    }
}
