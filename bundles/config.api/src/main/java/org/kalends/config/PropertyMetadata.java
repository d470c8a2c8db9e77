/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known about a property beside its values.
 *
 * @param preferencePath where it stands among the preferences that clients of the groupware read, such as
 *     {@code modules/caldav/active}
 * @param isProtected whether users may not change it through their preferences
 * @param finalScope the scope beyond which more specific ones are ignored
 */
public record PropertyMetadata(Optional<String> preferencePath, boolean isProtected, Optional<String> finalScope) {
    /** Nothing in particular. */
    public static final PropertyMetadata NONE = new PropertyMetadata(Optional.empty(), false, Optional.empty());

    public PropertyMetadata {
        Objects.requireNonNull(preferencePath, "preferencePath");
        Objects.requireNonNull(finalScope, "finalScope");
    }
}
