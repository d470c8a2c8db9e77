/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.Objects;

/**
 * A value with its origin.
 *
 * @param text the value as it was written, without surrounding blanks
 * @param scope the scope that defines it
 * @param origin where in that scope: a file or a PID
 */
public record ConfigValue(String text, String scope, String origin) {
    public ConfigValue {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(origin, "origin");
    }
}
