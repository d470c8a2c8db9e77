/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.Grantee;

/** Who acts for whom, in a table of the {@link Ledger}. */
final class DelegationTable implements DelegationStore {
    private static final Comparator<Delegation> ORDER = Comparator.comparingInt(Delegation::delegatorId)
            .thenComparing(Delegation::access)
            .thenComparing(delegation -> delegation.delegate().kind())
            .thenComparing(delegation -> delegation.delegate().id());

    private final Ledger ledger;
    private final Table<Key, Delegates> delegations;

    record Key(int contextId, int delegatorId, Delegation.Access access) {}

    record Delegates(Set<Grantee> all) {
        Delegates {
            all = Set.copyOf(all);
        }
    }

    DelegationTable(Ledger ledger) {
        this.ledger = ledger;
        this.delegations = ledger.table("delegation", Key.class, Delegates.class);
    }

    @Override
    public List<Delegation> from(int contextId, int delegatorId) {
        return ordered(contextId, delegation -> delegation.delegatorId() == delegatorId);
    }

    @Override
    public List<Delegation> to(int contextId, Set<Grantee> delegates) {
        return ordered(contextId, delegation -> delegates.contains(delegation.delegate()));
    }

    @Override
    public void set(int contextId, int delegatorId, Delegation.Access access, Set<Grantee> delegates) {
        Key key = new Key(contextId, delegatorId, access);
        ledger.write(transaction -> {
            if (delegates.isEmpty()) {
                delegations.remove(key);
            } else {
                delegations.put(key, new Delegates(delegates));
            }
            return key;
        });
    }

    private List<Delegation> ordered(int contextId, Predicate<Delegation> wanted) {
        return ledger.read(() -> delegations.all().entrySet().stream()
                .filter(entry -> entry.getKey().contextId() == contextId)
                .flatMap(entry -> entry.getValue().all().stream()
                        .map(delegate -> new Delegation(
                                entry.getKey().delegatorId(),
                                delegate,
                                entry.getKey().access())))
                .filter(wanted)
                .sorted(ORDER)
                .toList());
    }
}
