/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.api;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** What became of a message that came from outside. It is durable. */
@ProviderType
public sealed interface Reception {
    /** What the message says has been done. */
    record Done() implements Reception {}

    /**
     * Nothing was to be done: it has been done before, or is out of date, or concerns nobody here.
     *
     * @param why for administrators
     */
    record Ignored(String why) implements Reception {
        public Ignored {
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * It may not be done: the sender is not who may say so, or the message is no such message.
     *
     * @param why for administrators
     */
    record Refused(String why) implements Reception {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }
}
