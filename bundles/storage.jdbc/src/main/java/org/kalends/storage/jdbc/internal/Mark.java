/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;

/** Marks of a whole database, kept among the chores as such that are never due. */
final class Mark {
    private Mark() {}

    static boolean isSet(Session session, String mark) throws SQLException {
        return session.one("SELECT due FROM chore WHERE name = ?", row -> row.getLong(1), mark)
                .isPresent();
    }

    static int set(Session session, String mark) throws SQLException {
        Dialect dialect = session.dialect();
        return session.update(
                dialect.insertIfAbsent() + "chore (name, due) VALUES (?, ?)" + dialect.ifAbsent(),
                mark,
                Long.MAX_VALUE);
    }

    static int remove(Session session, String mark) throws SQLException {
        return session.update("DELETE FROM chore WHERE name = ?", mark);
    }
}
