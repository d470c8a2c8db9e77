/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.kalends.storage.api.StoredCollection;

/**
 * How somebody is shown the collections of a kind. Asked once for a request and then about each collection.
 *
 * @param alone which of those that may be seen are shown each on its own
 * @param union the collection that shows several as one, if there is one
 * @param searched those that are neither, and can be searched, if there may be any
 */
public record Presentation(Predicate<StoredCollection> alone, Optional<Union> union, Optional<Searched> searched) {
    /** Each is shown on its own. */
    public static final Presentation EACH = new Presentation(collection -> true, Optional.empty());

    public Presentation {
        Objects.requireNonNull(alone, "alone");
        Objects.requireNonNull(union, "union");
        Objects.requireNonNull(searched, "searched");
    }

    /** Nothing is there to be searched alone. */
    public Presentation(Predicate<StoredCollection> alone, Optional<Union> union) {
        this(alone, union, Optional.empty());
    }
}
