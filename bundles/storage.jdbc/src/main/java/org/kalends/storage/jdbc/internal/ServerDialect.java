/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** A database that is a server, which several nodes use at the same time. */
interface ServerDialect extends Dialect {
    /** The class of the driver. */
    String driver();

    /** What a URL says unless it says otherwise, as names and values. */
    List<String> options();

    /** What a connection that writes begins with. */
    String prepareWriter();

    /** What a connection that reads begins with. */
    String prepareReader();

    /** Asks for the time in milliseconds since the epoch. */
    String time();

    @Override
    default boolean locksRows() {
        return true;
    }

    @Override
    default String forWriting() {
        return " FOR UPDATE";
    }

    @Override
    default String forClaiming() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    default String kept(String text) {
        return KeptText.of(text);
    }

    /** Whether a failure is one of the connection, whatever the server. */
    static boolean isConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("08")
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }
}
