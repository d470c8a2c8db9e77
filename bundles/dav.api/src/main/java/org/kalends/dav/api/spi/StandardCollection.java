/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Map;
import java.util.Objects;
import org.kalends.storage.api.PropertyName;

/**
 * A collection that every user has from the first sign-in.
 *
 * @param name last segment of its address
 * @param properties its stored properties, as {@link org.kalends.dav.api.xml.StoredXml} keeps them
 */
public record StandardCollection(String name, Map<PropertyName, String> properties) {
    public StandardCollection {
        Objects.requireNonNull(name, "name");
        properties = Map.copyOf(properties);
    }
}
