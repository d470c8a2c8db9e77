/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;

/** What proxies say about a request is believed from those that are configured, and goes into no address. */
class ForwardedIT {
    private static final String HEADERS =
            " HTTP/1.1\nX-Forwarded-For: 198.51.100.1\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: gopher"
                    + "\nX-Forwarded-Prefix: /evil\nForwarded: for=198.51.100.1;host=evil.example\nDepth: 1";

    @TempDir
    Path folder;

    private ServerProcess start(String trusted) throws IOException {
        Distribution.configure(folder.resolve("etc"), Distribution.ONE_USER);
        Files.writeString(
                folder.resolve("etc/a-proxies.properties"), "org.kalends.dav.trustedProxies=" + trusted + "\n");
        return ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
    }

    private String logged() throws IOException {
        return Files.readString(folder.resolve("data/log/kalends.log"));
    }

    @Test
    void aRefusedSignInIsLoggedWithTheAddressThatATrustedProxyTells() throws IOException, InterruptedException {
        ServerProcess server = start("127.0.0.0/8");

        assertThat(Client.at(server.baseUri())
                        .as("user@one", "wrong")
                        .send("PROPFIND /dav/" + HEADERS)
                        .status())
                .isEqualTo(401);

        assertThat(server.terminate()).isZero();
        assertThat(logged()).contains("A sign-in from 198.51.100.1 was refused");
    }

    @Test
    void whatAnybodyElseTellsIsNotBelieved() throws IOException, InterruptedException {
        ServerProcess server = start("192.0.2.0/24");

        assertThat(Client.at(server.baseUri())
                        .as("user@one", "wrong")
                        .send("PROPFIND /dav/" + HEADERS)
                        .status())
                .isEqualTo(401);

        assertThat(server.terminate()).isZero();
        assertThat(logged()).contains("A sign-in from 127.0.0.1 was refused").doesNotContain("198.51.100.1");
    }

    @Test
    void noAddressInAnAnswerIsMadeOfWhatAProxyTells() throws IOException, InterruptedException {
        ServerProcess server = start("127.0.0.0/8");
        Client user = Client.at(server.baseUri()).as("user@one");

        assertThat(user.send("PROPFIND /dav/caldav/" + HEADERS).body())
                .contains("/dav/caldav/calendar/")
                .doesNotContain("evil");
        assertThat(user.send("GET /.well-known/caldav" + HEADERS).header("Location"))
                .contains("/dav/caldav/");

        assertThat(server.terminate()).isZero();
    }
}
