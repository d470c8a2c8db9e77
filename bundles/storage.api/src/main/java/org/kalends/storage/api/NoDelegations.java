/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Set;

/** What a store knows that takes no delegations. */
final class NoDelegations implements DelegationStore {
    @Override
    public List<Delegation> from(int contextId, int delegatorId) {
        return List.of();
    }

    @Override
    public List<Delegation> to(int contextId, Set<Grantee> delegates) {
        return List.of();
    }

    @Override
    public void set(int contextId, int delegatorId, Delegation.Access access, Set<Grantee> delegates) {
        throw new UnitNotSupportedException("This store takes no delegations");
    }
}
