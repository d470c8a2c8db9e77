/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.util.List;

/**
 * Whose properties are read from files that lie in a folder with those of others: a runtime's users and keys are none of the
 * cascade's.
 *
 * @param prefixes what the names of its properties begin with
 */
record Namespaces(List<String> prefixes) {
    Namespaces {
        prefixes = List.copyOf(prefixes);
    }

    /** Whether a property belongs to the cascade. */
    boolean include(String name) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
