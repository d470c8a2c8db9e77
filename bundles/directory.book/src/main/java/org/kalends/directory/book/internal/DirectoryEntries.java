/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.identity.Group;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.storage.api.Octets;

/**
 * Who is in a context.
 *
 * @param users the people
 * @param groups the groups of them
 * @param writers those of the people, by number, who may change something of their own cards
 */
record DirectoryEntries(List<User> users, List<Group> groups, Set<Integer> writers) {
    /**
     * A card to be in a book.
     *
     * @param name its name there
     * @param author who may change it: the user whose card it is, or nobody
     * @param octets the card
     */
    record NamedCard(String name, int author, Octets octets) {}

    static DirectoryEntries of(int contextId, Identities identities) {
        List<User> users = identities.users(contextId);
        Set<Integer> writers = users.stream()
                .filter(user -> OwnAttributes.areSomeCardsOf(identities.changeableAttributes(user.userId())))
                .map(User::id)
                .collect(Collectors.toSet());
        return new DirectoryEntries(users, identities.groups(contextId), writers);
    }

    int size() {
        return users.size() + groups.size();
    }

    /** The cards, each made when it is taken. */
    Stream<NamedCard> cards() {
        Set<Integer> known = users.stream().map(User::id).collect(Collectors.toSet());
        return Stream.concat(users.stream().map(this::card), groups.stream().map(group -> card(group, known)));
    }

    private NamedCard card(User user) {
        int author = writers.contains(user.id()) ? user.id() : CollectionOwner.NOBODY;
        return new NamedCard(DirectoryCard.name(user.key()), author, DirectoryCard.of(user));
    }

    private static NamedCard card(Group group, Set<Integer> known) {
        Octets card = DirectoryCard.of(group, known::contains);
        return new NamedCard(DirectoryCard.name(group.key()), CollectionOwner.NOBODY, card);
    }
}
