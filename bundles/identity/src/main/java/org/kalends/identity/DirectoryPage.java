/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of the entries that a search has found.
 *
 * @param entries those of this page, by {@link DirectoryEntry#key()}; may be fewer than the limit, even none, before the end
 * @param next where the next page begins; empty when this is the last one
 */
public record DirectoryPage(List<DirectoryEntry> entries, Optional<String> next) {
    public DirectoryPage {
        entries = List.copyOf(entries);
        Objects.requireNonNull(next, "next");
    }
}
