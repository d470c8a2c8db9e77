/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All entries of a context of a directory that answers questions by listing; what it does not override is answered here. */
record Listing(List<DirectoryEntry> entries) {
    static Listing of(Directory directory, int contextId) {
        List<DirectoryEntry> entries = new ArrayList<>(directory.users(contextId));
        entries.addAll(directory.groups(contextId));
        entries.addAll(directory.resources(contextId));
        return new Listing(entries);
    }

    /** Users first, then groups, then rooms and equipment: an address that two have is the user's. */
    Optional<DirectoryEntry> byAddress(MailAddress address) {
        return entries.stream()
                .filter(entry -> entry.addresses().stream()
                        .flatMap(own -> MailAddress.of(own).stream())
                        .anyMatch(address::equals))
                .findFirst();
    }

    /** A page begins behind the key of the last entry of the page before. */
    DirectoryPage search(DirectoryQuery query) {
        Optional<DirectoryEntry.Key> behind = query.page().map(DirectoryEntry.Key::parse);
        List<DirectoryEntry> found = entries.stream()
                .filter(entry -> behind.isEmpty() || entry.key().compareTo(behind.get()) > 0)
                .filter(query::finds)
                .sorted(Comparator.comparing(DirectoryEntry::key))
                .limit(query.limit() + 1L)
                .toList();
        return DirectoryPage.of(found, query.limit());
    }
}
