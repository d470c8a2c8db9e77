/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void aChallengeIsRightOnlyAsTheServerHasIt() throws IOException {
        assertThat(verdict("401 Unauthorized", "WWW-Authenticate: Basic realm=\"Kalends\", charset=\"UTF-8\""))
                .isEqualTo("401");
        for (String other : new String[] {
            "X-None: x",
            "WWW-Authenticate: ",
            "WWW-Authenticate: Basic realm=\"another\", charset=\"UTF-8\"",
            "WWW-Authenticate: Digest realm=\"Kalends\", charset=\"UTF-8\""
        }) {
            assertThat(verdict("401 Unauthorized", other)).as(other).isEqualTo("401 with another challenge");
        }
    }

    @Test
    void somebodyPutOffIsToldForHowLong() throws IOException {
        assertThat(verdict("503 Service Unavailable", "Retry-After: 10")).isEqualTo("503");
        assertThat(verdict("503 Service Unavailable", "X-None: x")).isEqualTo("503 without a time");
    }

    @Test
    void whatTheContainerSaysIsNotWhatTheServerSays() throws IOException {
        assertThat(verdict("404 Not Found", "X-None: x")).isEqualTo(Verdict.CONTAINER_KNOWS_NOBODY);
        assertThat(verdict("500 Server Error", "X-None: x")).isEqualTo(Verdict.CONTAINER_LOST_IT);
    }

    private static String verdict(String status, String... headers) throws IOException {
        String head = String.join("\r\n", Stream.of(headers).toList());
        Answer answer = Answer.parse(("HTTP/1.1 " + status + "\r\n" + head + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return Verdict.on(() -> answer);
    }
}
