/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One way to sign in (RFC 9110 section 11); an OSGi service. Several may be there, also for one scheme: they are asked in
 * the order of their ranking until one accepts or refuses. What one throws that it does not say here is a mistake, and the request is
 * answered 500. Stateless towards clients: no cookie, no session.
 */
@ConsumerType
public interface Authenticator {
    /** The values of {@code WWW-Authenticate} that ask for what it accepts (RFC 9110 section 11.6.1). */
    List<String> challenges();

    /**
     * Finds out who sends a request; asked for each one, so an answer that is dear is to be remembered.
     *
     * @throws SignInUnavailableException when the credentials may be valid but that cannot be decided at the moment;
     *     the next authenticator is asked, and the client is told to come back if that does not help
     */
    SignIn signIn(SignInRequest request);
}
