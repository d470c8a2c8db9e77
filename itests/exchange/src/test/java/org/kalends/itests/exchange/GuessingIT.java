/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;

/** Whoever guesses passwords waits longer and longer; whoever has the right one does not, wherever he is. */
class GuessingIT {
    private static final int FREE = 5;

    @TempDir
    Path folder;

    private ServerProcess server;

    private Answer asked(String password, String address) {
        return Client.at(server.baseUri())
                .as("user@one", password)
                .send("PROPFIND /dav/ HTTP/1.1\nDepth: 0\nX-Forwarded-For: " + address);
    }

    @Test
    void onlyWhoGuessesWaits() throws IOException, InterruptedException {
        Distribution.configure(folder.resolve("etc"), Distribution.ONE_USER);
        Files.writeString(folder.resolve("etc/a-proxies.properties"), "org.kalends.dav.trustedProxies=127.0.0.0/8\n");
        server = ServerProcess.start(folder.resolve("etc"), folder.resolve("data"));
        String home = "198.51.100.1";
        String elsewhere = "198.51.100.2";

        assertThat(asked("secret", home).status()).isEqualTo(207);
        for (int i = 0; i < 3 * FREE; i++) {
            assertThat(asked("of before", elsewhere).status()).isEqualTo(401);
        }
        for (int i = 0; i < FREE; i++) {
            assertThat(asked("guess" + i, home).status()).isEqualTo(401);
        }

        Answer guess = asked("another guess", home);
        assertThat(guess.status()).isEqualTo(503);
        assertThat(guess.header("Retry-After")).isPresent();
        assertThat(asked("secret", home).status()).as("remembered").isEqualTo(207);
        assertThat(asked("of before", elsewhere).status()).isEqualTo(401);
        assertThat(asked("secret", elsewhere).status()).isEqualTo(207);
        assertThat(server.terminate()).isZero();
    }
}
