/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Optional;
import org.kalends.dav.api.resource.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind of whose collections listings, queries and synchronisation may show a part only. */
@ConsumerType
public interface Windowed {
    /** Which part of each collection somebody is shown; empty for all. */
    Optional<? extends Window> window(Actor actor);

    /**
     * The window with this key, however old; empty when there can be none.
     *
     * @param key as {@link Window#key} told it
     */
    Optional<? extends Window> window(String key);
}
