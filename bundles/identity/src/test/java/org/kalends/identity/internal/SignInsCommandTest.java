/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.identity.contract.SentRequest;
import org.kalends.testing.RankedReference;
import org.kalends.testing.TypedCommand;

class SignInsCommandTest {
    private final BasicAuthenticator basic = new BasicAuthenticator(Map.of());
    private final TypedCommand command = new TypedCommand(new SignInsCommand(basic));

    @BeforeEach
    void letAntonIn() {
        basic.addVerifier(new KnownPasswords().set("anton", "secret"), new RankedReference<>(1, 0));
    }

    private void signIn(String login, String password) {
        byte[] sent = (login + ':' + password).getBytes(StandardCharsets.UTF_8);
        basic.signIn(SentRequest.authorized("Basic " + Base64.getEncoder().encodeToString(sent)));
    }

    @Test
    void whatFailedShouldBeToldWithoutAPassword() {
        assertThat(command.run()).isEqualTo("No sign-in failed since the start.");
        signIn("anton", "guess");
        signIn("anton", "sesame");
        signIn("berta", "secret");
        signIn("anton", "secret");

        assertThat(command.run("failed").lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("\\S+Z +2 +anton +\\S+"))
                .anyMatch(line -> line.matches("\\S+Z +1 +berta +\\S+"));
        assertThat(command.run("failed")).doesNotContain("guess", "sesame", "secret");
    }

    @Test
    void whatCannotBeReadShouldBeToldToo() {
        basic.signIn(SentRequest.authorized("Basic %%%"));

        assertThat(command.run("failed").lines()).anyMatch(line -> line.matches("\\S+Z +1 +- +\\S+"));
    }

    @Test
    void whoseCredentialsAreRememberedShouldBeTold() {
        assertThat(command.run("remembered")).isEqualTo("No credentials are remembered.");
        signIn("anton", "secret");
        signIn("anton", "secret");

        assertThat(command.run("remembered").lines())
                .hasSize(2)
                .anyMatch(line -> line.matches("1 +5 +0 +org\\.kalends\\S+KnownPasswords"));
    }

    @Test
    void thatMuchFailsShouldNotFillTheMemory() {
        FailedSignIns failed = new FailedSignIns();
        for (int i = 0; i < 1_500; i++) {
            failed.note("guess " + i, "192.0.2.1", Instant.ofEpochSecond(i));
        }
        failed.note("x".repeat(5_000), "192.0.2.1", Instant.ofEpochSecond(1_500));

        assertThat(failed.all()).hasSize(1_000).first().satisfies(latest -> assertThat(latest.login())
                .hasSize(100));
    }
}
