/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Set;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.Grantee;

/** Delegations in a database. */
final class JdbcDelegationStore implements DelegationStore {
    private final Database database;
    private final DelegationTable table = new DelegationTable();

    JdbcDelegationStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Delegation> from(int contextId, int delegatorId) {
        return database.read(session -> table.from(session, contextId, delegatorId));
    }

    @Override
    public List<Delegation> to(int contextId, Set<Grantee> delegates) {
        return database.read(session -> table.to(session, contextId, delegates));
    }

    @Override
    public void set(int contextId, int delegatorId, Delegation.Access access, Set<Grantee> delegates) {
        database.write(
                Lane.alone(contextId), session -> table.replace(session, contextId, delegatorId, access, delegates));
    }
}
