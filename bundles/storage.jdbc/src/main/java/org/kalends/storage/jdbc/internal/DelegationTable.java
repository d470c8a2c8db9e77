/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kalends.storage.api.Delegation;
import org.kalends.storage.api.Grantee;

/** Reads and writes {@code delegation}. */
final class DelegationTable {
    private static final String SELECT =
            "SELECT delegator_id, access, delegate FROM delegation WHERE context_id = ? AND ";
    private static final Comparator<Delegation> ORDER = Comparator.comparingInt(Delegation::delegatorId)
            .thenComparing(Delegation::access)
            .thenComparing(Delegation::delegate, GranteeText.BY_KIND_AND_ID);

    List<Delegation> from(Session session, int contextId, int delegatorId) throws SQLException {
        return ordered(session.list(SELECT + "delegator_id = ?", DelegationTable::read, contextId, delegatorId));
    }

    List<Delegation> to(Session session, int contextId, Set<Grantee> delegates) throws SQLException {
        if (delegates.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(List.of(contextId));
        arguments.addAll(InList.padded(GranteeText.of(delegates)));
        String sql = SELECT + "delegate IN " + InList.marks(delegates.size());
        return ordered(session.list(sql, DelegationTable::read, arguments));
    }

    /** Puts these in the place of those who had an access. */
    int replace(Session session, int contextId, int delegatorId, Delegation.Access access, Set<Grantee> delegates)
            throws SQLException {
        int gone = session.update(
                "DELETE FROM delegation WHERE context_id = ? AND delegator_id = ? AND access = ?",
                contextId,
                delegatorId,
                access.name());
        for (Grantee delegate : delegates) {
            session.update(
                    "INSERT INTO delegation (context_id, delegator_id, access, delegate) VALUES (?, ?, ?, ?)",
                    contextId,
                    delegatorId,
                    access.name(),
                    GranteeText.of(delegate));
        }
        return gone;
    }

    private static Delegation read(ResultSet row) throws SQLException {
        return new Delegation(
                row.getInt(1), GranteeText.parse(row.getString(3)), Delegation.Access.valueOf(row.getString(2)));
    }

    private static List<Delegation> ordered(List<Delegation> delegations) {
        return delegations.stream().sorted(ORDER).toList();
    }
}
