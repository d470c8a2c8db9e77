/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.api;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** What became of an attempt to send a message. */
@ProviderType
public sealed interface TransportOutcome {
    /** It is on its way: somebody else answers for it from now on. */
    record Sent() implements TransportOutcome {}

    /**
     * It could not be sent this time; it is tried again after a wait that grows.
     *
     * @param why for administrators
     */
    record Later(String why) implements TransportOutcome {
        public Later {
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * It cannot be sent at all.
     *
     * @param status what the sender's program is told (RFC 6638 section 3.2.9): {@code 3.7} for an address that is none, {@code 5.1} when
     *     it could not be delivered, {@code 5.2} when nobody takes it
     * @param why for administrators
     */
    record Refused(String status, String why) implements TransportOutcome {
        public Refused {
            if (!status.matches("[1-5]\\.[0-9]{1,2}(?:\\.[0-9]{1,2})?")) {
                throw new IllegalArgumentException("This is no request status: " + status);
            }
            Objects.requireNonNull(why, "why");
        }
    }
}
