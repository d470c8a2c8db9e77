/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.kalends.identity.PasswordVerifier;
import org.kalends.identity.SignInUnavailableException;
import org.kalends.identity.UserId;

/** A verifier of passwords in clear that counts how often it was asked. */
final class KnownPasswords implements PasswordVerifier {
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final AtomicInteger verifications = new AtomicInteger();
    private volatile boolean reachable = true;

    KnownPasswords set(String login, String password) {
        passwords.put(login, password);
        return this;
    }

    void disconnect() {
        reachable = false;
    }

    int verifications() {
        return verifications.get();
    }

    @Override
    public Optional<Verified> verify(String login, String password) {
        verifications.incrementAndGet();
        if (!reachable) {
            throw new SignInUnavailableException("unreachable on purpose");
        }
        return password.equals(passwords.get(login))
                ? Optional.of(new Verified(new UserId(1, login.length()), login + '=' + password))
                : Optional.empty();
    }

    @Override
    public boolean stillHolds(Verified verified) {
        return passwords.entrySet().stream()
                .anyMatch(entry -> verified.stamp().equals(entry.getKey() + '=' + entry.getValue()));
    }
}
