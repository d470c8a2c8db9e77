/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.Grantee;

/** Delegations in memory. */
final class MemoryDelegationStore implements DelegationStore {
    private record Entry(int contextId, Delegation delegation) {}

    private static final Comparator<Delegation> ORDER = Comparator.comparingInt(Delegation::delegatorId)
            .thenComparing(Delegation::access)
            .thenComparing(delegation -> delegation.delegate().kind())
            .thenComparing(delegation -> delegation.delegate().id());

    private final Set<Entry> entries = new HashSet<>();

    @Override
    public List<Delegation> from(int contextId, int delegatorId) {
        return ordered(contextId, delegation -> delegation.delegatorId() == delegatorId);
    }

    @Override
    public List<Delegation> to(int contextId, Set<Grantee> delegates) {
        return ordered(contextId, delegation -> delegates.contains(delegation.delegate()));
    }

    @Override
    public synchronized void set(int contextId, int delegatorId, Delegation.Access access, Set<Grantee> delegates) {
        entries.removeIf(entry -> entry.contextId() == contextId
                && entry.delegation().delegatorId() == delegatorId
                && entry.delegation().access() == access);
        for (Grantee delegate : delegates) {
            entries.add(new Entry(contextId, new Delegation(delegatorId, delegate, access)));
        }
    }

    private synchronized List<Delegation> ordered(int contextId, Predicate<Delegation> wanted) {
        return entries.stream()
                .filter(entry -> entry.contextId() == contextId)
                .map(Entry::delegation)
                .filter(wanted)
                .sorted(ORDER)
                .toList();
    }
}
