/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.Objects;

/**
 * A value with its origin.
 *
 * @param text the value, without surrounding blanks
 * @param scope the scope that defines it
 * @param origin where in that scope: a file or a PID
 * @param confidential whether a secret is in it, which is never shown
 */
public record ConfigValue(String text, String scope, String origin, boolean confidential) {
    private static final String HIDDEN = "(secret)";

    public ConfigValue {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(origin, "origin");
    }

    /** A value that everybody may see who administers the server. */
    public ConfigValue(String text, String scope, String origin) {
        this(text, scope, origin, false);
    }

    /** The value as an administrator is shown it. */
    public String shown() {
        return confidential ? HIDDEN : text;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "%s (%s, %s)".formatted(shown(), scope, origin);
    }
}
