/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConnectorsTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Connectors connectors = new Connectors();

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                asked.countDown();
                mayAnswer.await();
                response.setStatus(204);
                callback.succeeded();
                return true;
            }
        });
        server.start();
        server.addConnector(connectors.createConnector(server));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whatIsUnderWayShouldBeAnsweredAndNobodyElseLetIn() throws Exception {
        int port = connector.getLocalPort();
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            asked.await();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(connectors::close);
            awaitRefusal(port);
            assertThat(closing).isNotDone();

            mayAnswer.countDown();

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 204");
            closing.get(30, TimeUnit.SECONDS);
            assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
        }
    }

    /** Whoever was in the queue when the port closed is reset while still connecting, and not refused. */
    private static void awaitRefusal(int port) throws Exception {
        while (true) {
            try (Socket late = new Socket("127.0.0.1", port)) {
                assertThat(late.isConnected()).isTrue();
            } catch (ConnectException e) {
                return;
            } catch (SocketException e) {
                assertThat(e).hasMessageContaining("reset");
            }
        }
    }

    @Test
    void whoeverComesNextShouldOpenWhatWasClosed() throws Exception {
        mayAnswer.countDown();
        connectors.close();
        assertThat(connector.isRunning()).isFalse();

        Connector offered = new Connectors().createConnector(server);

        assertThat(offered).isNotInstanceOf(NetworkConnector.class);
        try (Socket client = new Socket("127.0.0.1", connector.getLocalPort())) {
            client.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 204");
        }
    }

    @Test
    void closingTwiceShouldBeHarmless() {
        connectors.close();
        connectors.close();

        assertThat(connector.isRunning()).isFalse();
    }
}
