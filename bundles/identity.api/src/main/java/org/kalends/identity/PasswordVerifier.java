/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows passwords; an OSGi service. Several are asked in the order of their ranking until one accepts. What one throws that it does
 * not say here is a mistake, and the request is answered 500.
 */
@ConsumerType
public interface PasswordVerifier {
    /**
     * Checks a login and a password. Takes the same time for an unknown login as for a wrong password.
     *
     * @param login what the user typed, after normalisation; may hold the context's part after an {@code @}
     * @param password the password, not empty
     * @return who that is, with a stamp of what was checked; empty when they do not match
     * @throws SignInUnavailableException when it cannot be decided at the moment
     */
    Optional<Verified> verify(String login, String password);

    /** Whether an earlier answer still holds: the user exists and has the same password. Costs next to nothing. */
    boolean stillHolds(Verified verified);

    /**
     * A successful check.
     *
     * @param user who it is
     * @param stamp changes when the password does; tells nothing about it
     */
    record Verified(UserId user, String stamp) {}
}
