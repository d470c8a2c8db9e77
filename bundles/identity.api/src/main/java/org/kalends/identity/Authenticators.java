/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** All authenticators as one. The first, by ranking, that accepts or refuses a request decides. */
@ProviderType
public interface Authenticators {
    /**
     * Finds out who sends a request.
     *
     * @return {@link SignIn.Refused} with all that the client can be asked for when somebody refuses, and
     *     {@link SignIn.NotMine} when nobody knows the credentials
     * @throws SignInUnavailableException when there is nobody to ask, or nobody accepts and somebody cannot decide
     */
    SignIn signIn(SignInRequest request);

    /** What {@code WWW-Authenticate} asks a client for that has not signed in. */
    List<String> challenges();
}
