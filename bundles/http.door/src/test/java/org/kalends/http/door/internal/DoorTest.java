/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConfiguration.Customizer;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A door in front of a server that answers 404 to everything. */
@Timeout(60)
class DoorTest {
    private final Server server = new Server();
    private ServerConnector connector;
    private volatile boolean open;
    private volatile Optional<Customizer> next = Optional.empty();
    private volatile Request handled;

    @BeforeEach
    void start() throws Exception {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.addCustomizer(
                new Door(() -> open, () -> next, new SlowClients(LeastRate.SHIPPED)).createCustomizer());
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                handled = request;
                response.setStatus(404);
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private HttpResponse<String> ask(String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/dav/"))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "PROPFIND", "DELETE"})
    void whileItIsClosedEverybodyShouldBeToldToComeBack(String method) throws Exception {
        HttpResponse<String> answer = ask(method, "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(handled).isNull();
    }

    @Test
    void aBodyThatNobodyReadsShouldNotStandInTheWay() throws Exception {
        HttpResponse<String> answer = ask("PUT", "x".repeat(100_000));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    }

    @Test
    void asSoonAsItIsOpenRequestsShouldGoOn() throws Exception {
        assertThat(ask("GET", "").statusCode()).isEqualTo(503);
        open = true;
        HttpResponse<String> answer = ask("GET", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void whatElseLooksAtRequestsShouldSeeThoseThatAreLetIn() throws Exception {
        Customizer marking = (Request request, HttpFields.Mutable headers) -> {
            headers.put("X-Seen", "yes");
            return new Request.Wrapper(request);
        };
        next = Optional.of(marking);
        open = true;

        assertThat(ask("GET", "").headers().firstValue("X-Seen")).contains("yes");
        assertThat(handled).isInstanceOf(Request.Wrapper.class);
    }
}
