/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** What an {@link Authenticator} makes of a request. */
@ProviderType
public sealed interface SignIn {
    /** The request has no credentials that this authenticator knows how to judge; the next one is asked. */
    record NotMine() implements SignIn {}

    /**
     * The credentials are this authenticator's to judge, and not valid; nobody else is asked.
     *
     * @param reason why, for the log; the client does not learn it
     * @param challenges what {@code WWW-Authenticate} says instead of the authenticator's usual challenges, such as
     *     {@code Bearer error="invalid_token"} (RFC 6750 section 3); none for the usual ones
     */
    record Refused(String reason, List<String> challenges) implements SignIn {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            challenges = List.copyOf(challenges);
        }

        /** A refusal that is answered with the usual challenges. */
        public Refused(String reason) {
            this(reason, List.of());
        }
    }

    /**
     * The credentials are valid.
     *
     * @param user whose they are
     * @param scopes what they are good for
     * @param label what they are, for the log, such as {@code app password Phone}; nothing secret
     */
    record Accepted(UserId user, Scopes scopes, String label) implements SignIn {
        public Accepted {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(scopes, "scopes");
            Objects.requireNonNull(label, "label");
        }
    }
}
