/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * Name of a stored property. To the store both parts are opaque.
 *
 * @param namespace namespace, possibly empty
 * @param name local name, not empty
 */
public record PropertyName(String namespace, String name) {
    public PropertyName {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
    }
}
