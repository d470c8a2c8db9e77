/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who sells contexts to tenants; what holds for a reseller holds for all contexts under it.
 *
 * @param name name of the reseller, unique in its directory
 * @param parent name of the reseller above it
 * @param attributes further facts by name
 */
public record Reseller(String name, Optional<String> parent, Map<String, String> attributes) {
    public Reseller {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(parent, "parent");
        attributes = Map.copyOf(attributes);
    }
}
