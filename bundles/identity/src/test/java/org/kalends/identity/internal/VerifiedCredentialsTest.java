/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kalends.identity.PasswordVerifier.Verified;
import org.kalends.identity.UserId;

class VerifiedCredentialsTest {
    private static final Verified ANTON = new Verified(new UserId(1, 3), "stamp");

    private final AtomicLong clock = new AtomicLong();
    private final VerifiedCredentials memory = new VerifiedCredentials(Duration.ofNanos(10), 2, clock::get);
    private final KnownPasswords verifier = new KnownPasswords();

    @Test
    void rememberedCredentialsShouldLastForTheirLifetimeAndNotLonger() {
        memory.remember(key(1), verifier, ANTON);

        clock.set(9);
        assertThat(memory.find(key(1))).map(VerifiedCredentials.Entry::verified).contains(ANTON);
        clock.set(10);
        assertThat(memory.find(key(1))).isEmpty();
        clock.set(9);
        assertThat(memory.find(key(1))).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedOnesShouldGiveWay() {
        memory.remember(key(1), verifier, ANTON);
        memory.remember(key(2), verifier, ANTON);
        memory.find(key(1));
        memory.remember(key(3), verifier, ANTON);

        assertThat(memory.find(key(1))).isPresent();
        assertThat(memory.find(key(2))).isEmpty();
        assertThat(memory.find(key(3))).isPresent();
    }

    @Test
    void forgottenOnesShouldBeGone() {
        memory.remember(key(1), verifier, ANTON);
        memory.forget(key(1));

        assertThat(memory.find(key(1))).isEmpty();
    }

    private static ByteBuffer key(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).flip();
    }
}
