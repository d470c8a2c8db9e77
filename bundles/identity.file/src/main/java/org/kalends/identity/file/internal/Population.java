/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.Reseller;
import org.kalends.identity.UserId;
import org.kalends.identity.password.PasswordHash;

/** All that one good file says, with an index for each question. */
final class Population {
    /** The login mapping that takes logins without an {@code @}. */
    private static final String DEFAULT_CONTEXT = "defaultcontext";

    private final Map<String, Reseller> resellers = new HashMap<>();
    private final Map<Integer, TenantIndex> indexes = new HashMap<>();
    private final Map<UserId, Account> accounts = new HashMap<>();
    private final Map<String, Account> logins = new HashMap<>();
    private final Optional<PasswordHash> costliest;

    Population(List<Reseller> allResellers, List<Tenant> all) {
        allResellers.forEach(reseller -> resellers.put(reseller.name(), reseller));
        for (Tenant tenant : all) {
            indexes.put(tenant.context().id(), new TenantIndex(tenant));
            for (Account account : tenant.accounts()) {
                accounts.put(account.user().userId(), account);
                tenant.context()
                        .loginMappings()
                        .forEach(mapping -> logins.put(folded(account.user().login() + '@' + mapping), account));
            }
        }
        costliest = accounts().stream()
                .map(Account::password)
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(PasswordHash::cost));
    }

    Optional<Reseller> reseller(String name) {
        return Optional.ofNullable(resellers.get(name));
    }

    Optional<Tenant> tenant(int contextId) {
        return index(contextId).map(TenantIndex::tenant);
    }

    /** A context with its indexes. */
    Optional<TenantIndex> index(int contextId) {
        return Optional.ofNullable(indexes.get(contextId));
    }

    Optional<Account> account(UserId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /**
     * The account of a login, without regard to case.
     *
     * @param login with a login mapping after the last {@code @}, or without one when the context takes such logins; the
     *     login itself may hold an {@code @}, too
     */
    Optional<Account> account(String login) {
        String folded = folded(login);
        return Stream.of(folded, folded + '@' + DEFAULT_CONTEXT)
                .map(key -> Optional.ofNullable(logins.get(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The ids of all contexts. */
    Set<Integer> contextIds() {
        return indexes.keySet();
    }

    /** All that is in a context, by key; none when there is no such context. */
    List<DirectoryEntry> entries(int contextId) {
        return index(contextId).map(TenantIndex::entries).orElse(List.of());
    }

    Collection<Account> accounts() {
        return accounts.values();
    }

    /** The password that takes longest to check; empty when nobody has one. */
    Optional<PasswordHash> costliest() {
        return costliest;
    }

    private static String folded(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
