/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.storage.api.Octets;

/**
 * Who is in a context.
 *
 * @param users the people
 * @param groups the groups of them
 */
record DirectoryEntries(List<User> users, List<Group> groups) {
    /**
     * A card to be in a book.
     *
     * @param name its name there
     * @param octets the card
     */
    record NamedCard(String name, Octets octets) {}

    static DirectoryEntries of(int contextId, Identities identities) {
        return new DirectoryEntries(identities.users(contextId), identities.groups(contextId));
    }

    int size() {
        return users.size() + groups.size();
    }

    /** The cards, each made when it is taken. */
    Stream<NamedCard> cards() {
        Set<Integer> known = users.stream().map(User::id).collect(Collectors.toSet());
        return Stream.concat(
                users.stream().map(user -> new NamedCard(DirectoryCard.name(user.key()), DirectoryCard.of(user))),
                groups.stream()
                        .map(group -> new NamedCard(
                                DirectoryCard.name(group.key()), DirectoryCard.of(group, known::contains))));
    }
}
