/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.config.Config;
import org.kalends.dav.api.engine.Stores;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.delivery.DefaultCalendars;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.StoredCollection;

/**
 * Who may know when somebody is busy: everybody in the context, or, where {@value #FOR_ALL} says so, those to whom the owner has given a right to
 * the calendar, and of that calendar alone. A user's delegates may know all.
 */
final class FreeBusyRights {
    /** Whether everybody may know; read through the cascade for whose time it is. */
    static final String FOR_ALL = "org.kalends.scheduling.freeBusyForAll";

    private final Config config;
    private final Stores stores;
    private final Identities identities;

    FreeBusyRights(Config config, Stores stores, Identities identities) {
        this.config = config;
        this.stores = stores;
        this.identities = identities;
    }

    /**
     * Which of somebody's collections may be counted for whoever asks.
     *
     * @return empty when none may
     */
    Optional<Predicate<StoredCollection>> of(UserId asked, UserId asker) {
        if (asked.equals(asker) || config.forUser(asked.contextId(), asked.id()).isTrue(FOR_ALL, true)) {
            return Optional.of(any -> true);
        }
        Set<Grantee> grantees = grantees(asker);
        if (isDelegate(grantees, asked)) {
            return Optional.of(any -> true);
        }
        return Optional.<Predicate<StoredCollection>>of(collection -> isOpen(collection, grantees))
                .filter(open -> isAnyOpen(asked, open));
    }

    private static boolean isOpen(StoredCollection collection, Set<Grantee> grantees) {
        return collection.grants().stream()
                .anyMatch(grant -> grantees.contains(grant.grantee())
                        && (grant.rights().contains(Right.FREE_BUSY)
                                || grant.rights().contains(Right.READ_ALL)));
    }

    private boolean isDelegate(Set<Grantee> grantees, UserId asked) {
        return stores.defaultStore().delegations().from(asked.contextId(), asked.id()).stream()
                .anyMatch(delegation -> grantees.contains(delegation.delegate()));
    }

    private Set<Grantee> grantees(UserId user) {
        Set<Grantee> grantees = new HashSet<>(Set.of(Grantee.user(user.id()), Grantee.EVERYONE));
        identities.groupsOf(user).forEach(group -> grantees.add(Grantee.group(group.id())));
        return grantees;
    }

    private boolean isAnyOpen(UserId asked, Predicate<StoredCollection> open) {
        return stores.present().stream()
                .flatMap(store ->
                        stores.ask(store, collections -> collections.ownedBy(asked.contextId(), asked.id())).stream())
                .flatMap(List::stream)
                .anyMatch(open.and(collection -> collection.type().equals(DefaultCalendars.TYPE)));
    }
}
