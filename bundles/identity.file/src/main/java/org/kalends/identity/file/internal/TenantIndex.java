/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.identity.BookableResource;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.DirectoryPage;
import org.kalends.identity.DirectoryQuery;
import org.kalends.identity.Group;
import org.kalends.identity.MailAddress;

/** What is in a context, with an index for each question. */
final class TenantIndex {
    private final Tenant tenant;
    private final Map<Integer, Group> groups = new HashMap<>();
    private final Map<Integer, BookableResource> resources = new HashMap<>();
    private final Map<Integer, List<Group>> groupsByMember = new HashMap<>();
    private final Map<MailAddress, DirectoryEntry> addresses = new HashMap<>();
    private final SearchIndex search;

    TenantIndex(Tenant tenant) {
        this.tenant = tenant;
        for (Group group : tenant.groups()) {
            groups.put(group.id(), group);
            group.members().stream().distinct().forEach(member -> groupsByMember
                    .computeIfAbsent(member, any -> new ArrayList<>(1))
                    .add(group));
        }
        tenant.resources().forEach(resource -> resources.put(resource.id(), resource));
        search = new SearchIndex(Stream.of(
                        tenant.accounts().stream().map(Account::user),
                        tenant.groups().stream(),
                        tenant.resources().stream())
                .<DirectoryEntry>flatMap(entries -> entries)
                .toList());
        // By key, so that an address that two have is the user's
        search.entries().forEach(entry -> entry.addresses().stream()
                .flatMap(address -> MailAddress.of(address).stream())
                .forEach(address -> addresses.putIfAbsent(address, entry)));
    }

    Tenant tenant() {
        return tenant;
    }

    /** All that is in the context, by key. */
    List<DirectoryEntry> entries() {
        return search.entries();
    }

    Optional<Group> group(int id) {
        return Optional.ofNullable(groups.get(id));
    }

    Optional<BookableResource> resource(int id) {
        return Optional.ofNullable(resources.get(id));
    }

    List<Group> groupsOf(int userId) {
        return List.copyOf(groupsByMember.getOrDefault(userId, List.of()));
    }

    Optional<DirectoryEntry> byAddress(MailAddress address) {
        return Optional.ofNullable(addresses.get(address));
    }

    DirectoryPage search(DirectoryQuery query) {
        return search.search(query);
    }
}
