/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;

/** How transactions begin and end on a connection. */
interface Transactions {
    /** Begins one, unless a connection has one all the time. */
    void begin(Session session) throws SQLException;

    void commit(Session session) throws SQLException;

    void rollback(Session session) throws SQLException;

    /**
     * Transactions by statements of SQL.
     *
     * @param beginning the statement that begins one
     */
    record BySql(String beginning) implements Transactions {
        @Override
        public void begin(Session session) throws SQLException {
            session.transaction(beginning);
        }

        @Override
        public void commit(Session session) throws SQLException {
            session.transaction("COMMIT");
        }

        @Override
        public void rollback(Session session) throws SQLException {
            session.transaction("ROLLBACK");
        }
    }
}
