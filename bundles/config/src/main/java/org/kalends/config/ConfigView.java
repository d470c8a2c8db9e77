/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The configuration as it holds for one user, or for the server as a whole. A snapshot: it does not change. */
@ProviderType
public interface ConfigView {
    /**
     * The value of a property.
     *
     * @param property the full name, such as {@code com.openexchange.dav.prefixPath}
     * @return the text of the most specific scope that defines it, and where that is
     */
    Optional<ConfigValue> find(String property);

    /** The text of a property, or a default when no scope defines it. */
    default String text(String property, String defaultValue) {
        return find(property).map(ConfigValue::text).orElse(defaultValue);
    }

    /** A number; the default when undefined or not a number. */
    long number(String property, long defaultValue);

    /** A truth value; the default when undefined or neither {@code true} nor {@code false}. */
    boolean isTrue(String property, boolean defaultValue);
}
