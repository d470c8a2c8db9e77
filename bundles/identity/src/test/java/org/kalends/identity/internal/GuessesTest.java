/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final Guesses guesses = new Guesses();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private void wrong(String login, String peer, int password) {
        guesses.wrong(login, peer, ByteBuffer.allocate(4).putInt(password).flip(), now);
    }

    private void guess(String login, int times) {
        for (int i = 0; i < times; i++) {
            wrong(login, HOME, i);
        }
    }

    private boolean mayTry(String login, String peer) {
        return guesses.mayTry(login, peer, now);
    }

    @Test
    void someWrongPasswordsAreFree() {
        guess("anton", Guesses.FREE - 1);

        assertThat(mayTry("anton", HOME)).isTrue();
    }

    @Test
    void eachFurtherOneHasToWaitLonger() {
        guess("anton", Guesses.FREE);
        assertThat(mayTry("anton", HOME)).isFalse();
        now = now.plusSeconds(1);
        assertThat(mayTry("anton", HOME)).isTrue();

        wrong("anton", HOME, 100);
        now = now.plusSeconds(1);
        assertThat(mayTry("anton", HOME)).isFalse();
        now = now.plusSeconds(1);
        assertThat(mayTry("anton", HOME)).isTrue();
    }

    @Test
    void nobodyWaitsLongerThanAMinute() {
        guess("anton", 10_000);
        now = now.plus(Guesses.LONGEST).minusMillis(1);
        assertThat(mayTry("anton", HOME)).isFalse();
        now = now.plusMillis(1);

        assertThat(mayTry("anton", HOME)).isTrue();
    }

    @Test
    void theSameWrongPasswordAgainIsNoGuess() {
        for (int i = 0; i < 1000; i++) {
            wrong("anton", HOME, 1);
        }
        assertThat(mayTry("anton", HOME)).isTrue();
    }

    @Test
    void nobodyElsewhereWaitsNorAnotherLogin() {
        guess("anton", 100);

        assertThat(mayTry("anton", ELSEWHERE)).isTrue();
        assertThat(mayTry("berta", HOME)).isTrue();
    }

    @Test
    void aLoginInOtherLettersOrWithoutEndIsTheSame() {
        guess("anton", Guesses.FREE);
        guess("x".repeat(8_000), Guesses.FREE);

        assertThat(mayTry("Anton", HOME)).isFalse();
        assertThat(mayTry("x".repeat(8_001), HOME)).isFalse();
    }

    @Test
    void theRightOneEndsIt() {
        guess("anton", Guesses.FREE);
        guesses.right("anton", HOME);
        wrong("anton", HOME, 100);

        assertThat(mayTry("anton", HOME)).isTrue();
    }

    @Test
    void afterAnHourItIsForgotten() {
        guess("anton", 100);
        now = now.plus(Duration.ofHours(2));
        wrong("anton", HOME, 1000);

        assertThat(mayTry("anton", HOME)).isTrue();
    }

    @Test
    void anAddressThatTriesManyLoginsIsSuspected() {
        for (int i = 0; i < Guesses.FREE_OF_ADDRESS; i++) {
            wrong("login" + i, HOME, i);
        }
        assertThat(guesses.suspects(HOME, now)).isFalse();
        wrong("anton", HOME, 1000);

        assertThat(guesses.suspects(HOME, now)).isTrue();
        assertThat(guesses.suspects(ELSEWHERE, now)).isFalse();
        assertThat(guesses.suspects(HOME, now.plus(Duration.ofHours(2)))).isFalse();
    }

    @Test
    void manyOriginsTakeABoundedNumberOfPlaces() {
        guess("anton", 100);
        for (int i = 0; i < 20_000; i++) {
            wrong("anton", "192.0.2." + i, i);
        }

        assertThat(mayTry("anton", HOME)).as("what is long ago gives way").isTrue();
    }
}
