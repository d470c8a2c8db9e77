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

    /**
     * A page after which the search goes on behind the key of its last entry.
     *
     * @param found by key; one more than the limit when there are more
     * @param limit most entries of a page
     */
    public static DirectoryPage of(List<DirectoryEntry> found, int limit) {
        if (found.size() <= limit) {
            return new DirectoryPage(found, Optional.empty());
        }
        String last = found.get(limit - 1).key().toString();
        return new DirectoryPage(found.subList(0, limit), Optional.of(last));
    }
}
