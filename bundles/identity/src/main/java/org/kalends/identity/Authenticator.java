/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One HTTP authentication scheme (RFC 9110 section 11); an OSGi service, asked in the order of its ranking. Stateless
 * towards clients: no cookie, no session.
 */
@ConsumerType
public interface Authenticator {
    /** The scheme's name as it stands in {@code Authorization}, such as {@code Basic}; compared without case. */
    String scheme();

    /** The value of {@code WWW-Authenticate} that asks for this scheme. */
    String challenge();

    /**
     * Finds out who sends this request.
     *
     * @param credentials what follows the scheme in {@code Authorization}
     * @return the user, or empty when the credentials are not valid, whatever the reason
     * @throws SignInUnavailableException when it cannot be decided at the moment
     */
    Optional<UserId> authenticate(String credentials);
}
