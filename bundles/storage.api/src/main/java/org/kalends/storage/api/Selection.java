/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Which items of a collection are meant. */
@ProviderType
public sealed interface Selection {
    /** All of them. */
    record All() implements Selection {}

    /**
     * Those with one of these names; a name that no item has is passed over.
     *
     * @param names decoded last segments
     */
    record Names(List<String> names) implements Selection {
        public Names {
            names = List.copyOf(names);
        }
    }

    /**
     * Those whose index satisfies a condition.
     *
     * @param condition what the index must say
     */
    record Matching(IndexCondition condition) implements Selection {}
}
