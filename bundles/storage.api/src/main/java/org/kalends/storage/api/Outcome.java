/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** What became of one of many units. */
@ProviderType
public sealed interface Outcome {
    /**
     * It came about and is durable.
     *
     * @param committed what it left
     */
    record Succeeded(Committed committed) implements Outcome {
        public Succeeded {
            Objects.requireNonNull(committed, "committed");
        }
    }

    /**
     * It was refused.
     *
     * @param why what {@link Storage#commit} would have thrown
     */
    record Refused(StorageException why) implements Outcome {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }
}
