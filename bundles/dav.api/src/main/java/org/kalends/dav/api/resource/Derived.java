/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Facet of an object in a store: what has been made of its octets, each thing once, and kept as long as the resource is. A
 * window, a filter and a property that look into one object for one request have it parsed once together. Used by the
 * request's thread.
 */
@ProviderType
public final class Derived {
    private final Map<Class<?>, Object> made = new HashMap<>(2);

    /**
     * What has been made, or is made now.
     *
     * @param type tells it from other things that are made of the same object
     * @param maker makes it; what cannot be made is a value, too, so that it is not tried again
     */
    public <T> T get(Class<T> type, Supplier<T> maker) {
        Object known = made.get(type);
        if (known != null) {
            return type.cast(known);
        }
        T fresh = maker.get();
        made.put(type, fresh);
        return fresh;
    }
}
