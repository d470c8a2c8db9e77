/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Has what is to be done now and then be done by one node at a time. */
final class ChoreTable {
    /** Whether a chore is due; if so it is this node's, and due again after a time. */
    boolean claim(Session session, String chore, Instant now, Duration again) throws SQLException {
        Dialect dialect = session.dialect();
        session.update(dialect.insertIfAbsent() + "chore (name, due) VALUES (?, 0)" + dialect.ifAbsent(), chore);
        return session.update(
                        "UPDATE chore SET due = ? WHERE name = ? AND due <= ?",
                        now.plus(again).toEpochMilli(),
                        chore,
                        now.toEpochMilli())
                > 0;
    }

    /** Has a chore be due from now on, as there is more to do. */
    int release(Session session, String chore, Instant now) throws SQLException {
        return session.update("UPDATE chore SET due = ? WHERE name = ?", now.toEpochMilli(), chore);
    }
}
