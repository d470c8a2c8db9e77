/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All entries of a context of a directory that answers questions by listing; what it does not override is answered here. */
record Listing(List<DirectoryEntry> entries) {
    private static final char SEPARATOR = '-';

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

    DirectoryPage search(DirectoryQuery query) {
        Stream<DirectoryEntry> rest = entries.stream()
                .sorted(Comparator.comparing(DirectoryEntry::key))
                .filter(entry -> query.page().isEmpty()
                        || name(entry).compareTo(query.page().get()) > 0)
                .filter(query::finds);
        List<DirectoryEntry> found = rest.limit(query.limit() + 1L).toList();
        boolean more = found.size() > query.limit();
        List<DirectoryEntry> page = more ? found.subList(0, query.limit()) : found;
        return new DirectoryPage(page, more ? Optional.of(name(page.get(page.size() - 1))) : Optional.empty());
    }

    /** Has the order of the keys. */
    private static String name(DirectoryEntry entry) {
        return entry.key().numbering().ordinal() + String.format("%c%010d", SEPARATOR, entry.id());
    }
}
