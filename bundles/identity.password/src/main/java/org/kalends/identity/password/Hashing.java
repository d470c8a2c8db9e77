/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kalends.identity.SignInUnavailableException;

/**
 * Checks passwords, no more at a time than there are processors: each takes a processor, and with Argon2 much memory,
 * for a good part of a second, and anybody on the network can ask for it.
 */
public final class Hashing {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** More of them would hold threads that others need. */
    private static final int MOST_WAITING = 20;

    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /**
     * Whether this is the password.
     *
     * @throws SignInUnavailableException when too many others wait for an answer
     */
    public boolean matches(PasswordHash hash, String password) {
        try {
            if (places.getQueueLength() >= MOST_WAITING
                    || !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SignInUnavailableException("Too many passwords wait to be checked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInUnavailableException("The server is stopping", e);
        }
        try {
            return hash.matches(password);
        } finally {
            places.release();
        }
    }
}
