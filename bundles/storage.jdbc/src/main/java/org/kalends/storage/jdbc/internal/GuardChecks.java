/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockedException;

/** Checks the guards of a unit that must hold before its first write. */
final class GuardChecks {
    private final LockTable locks = new LockTable();

    void check(UnitTransaction transaction, List<Guard> guards) throws SQLException {
        for (Guard guard : guards) {
            if (guard instanceof Guard.NotLocked free) {
                check(transaction, free);
            } else if (guard instanceof Guard.CollectionAt state
                    && transaction.row(state.collection()).sequence() != state.sequence()) {
                throw new ConditionFailedException(state.collection(), state.sequence());
            }
        }
    }

    private void check(UnitTransaction transaction, Guard.NotLocked free) throws SQLException {
        List<Lock> around =
                locks.around(transaction.session(), free.contextId(), new LockPath(free.path()), transaction.now());
        free.inTheWay(around).ifPresent(lock -> {
            throw new LockedException(lock);
        });
    }
}
