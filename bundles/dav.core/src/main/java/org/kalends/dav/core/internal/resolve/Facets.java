/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Optional;
import org.kalends.dav.api.resource.Resource;

/** The sides of a resource, each with its answer ready: {@link Resource#as} is asked for each property of each member. */
final class Facets {
    private final Optional<?>[] sides;

    /** These, the first that fits being the answer. */
    Facets(Object... sides) {
        this.sides = new Optional<?>[sides.length];
        // One for each member of each listing, so without a stream
        for (int i = 0; i < sides.length; i++) {
            this.sides[i] = Optional.of(sides[i]);
        }
    }

    /** The side of this type, if there is one. */
    @SuppressWarnings("unchecked") // what is inside is an instance of the type
    <T> Optional<T> get(Class<T> facet) {
        for (Optional<?> side : sides) {
            if (facet.isInstance(side.get())) {
                return (Optional<T>) side;
            }
        }
        return Optional.empty();
    }
}
