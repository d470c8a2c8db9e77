/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/** The servlets stand on the HTTP Whiteboard. */
public class ServletIT extends RunningServer {
    @Test
    public void whoDoesNotSignInShouldBeAskedTo() {
        Answer answer = anyone().propfind("/dav/", "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Basic realm=");
    }

    @Test
    public void whoSignsInShouldBeAnswered() {
        MultiStatus answer =
                anton().propfind("/dav/", "<current-user-principal/>").multiStatus();

        assertThat(answer.hrefs()).containsExactly("/dav/");
        assertThat(answer.only().text("current-user-principal")).isEqualTo("/dav/principals/users/3/");
    }

    @Test
    public void theRootOfTheContainerShouldLeadToThePrincipal() {
        MultiStatus answer = anton().propfind("/", "<current-user-principal/>").multiStatus();

        assertThat(answer.only().text("current-user-principal")).isEqualTo("/dav/principals/users/3/");
    }

    @Test
    public void wellKnownAddressesShouldRedirect() {
        Client anonymous = anyone();

        assertThat(anonymous.get("/.well-known/caldav").header("Location")).contains("/dav/caldav/");
        assertThat(anonymous.get("/.well-known/carddav").header("Location")).contains("/dav/carddav/");
        assertThat(anonymous.get("/.well-known/caldav").status()).isEqualTo(301);
    }

    @Test
    public void aRefusalThatDoesNotWaitForTheBodyShouldSayThatTheConnectionEnds() throws IOException {
        String head = "PROPFIND /dav/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n";
        URI server = Endpoint.of(framework());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401").containsIgnoringCase("\r\nConnection: close\r\n");
        }
    }
}
