/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Set;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.Grantee;

/** Delegations in a database. */
final class JdbcDelegationStore implements DelegationStore {
    private final Databases databases;
    private final DelegationTable table = new DelegationTable();

    JdbcDelegationStore(Databases databases) {
        this.databases = databases;
    }

    @Override
    public List<Delegation> from(int contextId, int delegatorId) {
        return databases.of(contextId).read(session -> table.from(session, contextId, delegatorId));
    }

    @Override
    public List<Delegation> to(int contextId, Set<Grantee> delegates) {
        return databases.of(contextId).read(session -> table.to(session, contextId, delegates));
    }

    @Override
    public void set(int contextId, int delegatorId, Delegation.Access access, Set<Grantee> delegates) {
        databases.write(
                Lane.alone(contextId), session -> table.replace(session, contextId, delegatorId, access, delegates));
    }
}
