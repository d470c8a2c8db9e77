/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.Objects;
import java.util.Set;

/**
 * What has changed in a context of a directory.
 *
 * @param changed entries that are new or different
 * @param gone entries that are no longer there
 * @param token the state after these changes
 */
public record DirectoryChanges(Set<DirectoryEntry.Key> changed, Set<DirectoryEntry.Key> gone, String token) {
    public DirectoryChanges {
        changed = Set.copyOf(changed);
        gone = Set.copyOf(gone);
        Objects.requireNonNull(token, "token");
    }
}
