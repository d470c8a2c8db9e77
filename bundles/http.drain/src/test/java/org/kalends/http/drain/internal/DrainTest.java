/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.drain.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Bundle;

@Timeout(60)
class DrainTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Drain drain = new Drain(framework(Bundle.STOPPING));

    /** A framework of which nothing is asked but its state. */
    private static Bundle framework(int state) {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getState");
                    return state;
                });
    }

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
        server.addConnector(drain.createConnector(server));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whatIsUnderWayIsAnsweredAndNobodyElseIsLetIn() throws Exception {
        int port = connector.getLocalPort();
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            asked.await();
            CompletableFuture<Void> draining = CompletableFuture.runAsync(drain::drain);
            awaitRefusal(port);
            assertThat(draining).isNotDone();

            mayAnswer.countDown();

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 204");
            draining.get(30, TimeUnit.SECONDS);
            assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
        }
    }

    private static void awaitRefusal(int port) throws Exception {
        while (true) {
            try (Socket late = new Socket("127.0.0.1", port)) {
                assertThat(late.isConnected()).isTrue();
            } catch (ConnectException e) {
                return;
            }
        }
    }

    @Test
    void whereOnlyTheBundleGoesTheServiceGoesOn() throws Exception {
        Drain updated = new Drain(framework(Bundle.ACTIVE));
        updated.createConnector(server);

        updated.drain();

        try (Socket client = new Socket("127.0.0.1", connector.getLocalPort())) {
            assertThat(client.isConnected()).isTrue();
        }
        assertThat(connector.isShutdown()).isFalse();
    }
}
