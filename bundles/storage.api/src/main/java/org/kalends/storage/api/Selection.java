/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
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
     * @param revision of what revision an index must be to be asked at all; items whose index is of a lesser one are selected, too,
     *     whatever it says, by a store that keeps revisions. Without it every index is asked.
     */
    record Matching(IndexCondition condition, OptionalInt revision) implements Selection {
        public Matching {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(revision, "revision");
        }

        /** Those whose index satisfies a condition, whatever drew it. */
        public Matching(IndexCondition condition) {
            this(condition, OptionalInt.empty());
        }
    }
}
