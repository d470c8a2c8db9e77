/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Transactions as the driver has them, which begin with the first statement and cost no journey of their own. */
enum JdbcTransactions implements Transactions {
    /** A connection that is never without one. */
    ALWAYS {
        @Override
        public void begin(Session session) {
            // It has begun
        }

        @Override
        public void commit(Session session) throws SQLException {
            session.connection().commit();
        }

        @Override
        public void rollback(Session session) throws SQLException {
            session.connection().rollback();
        }
    },

    /** A connection on which each statement is a transaction of its own, unless one is begun. */
    NOW_AND_THEN {
        @Override
        public void begin(Session session) throws SQLException {
            session.connection().setAutoCommit(false);
        }

        @Override
        public void commit(Session session) throws SQLException {
            Connection connection = session.connection();
            connection.commit();
            connection.setAutoCommit(true);
        }

        @Override
        public void rollback(Session session) throws SQLException {
            Connection connection = session.connection();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
