/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

/**
 * An {@code UPDATE} of one row, of which something is wanted afterwards. The condition must hold of the changed row too, since not
 * every database can return what it has changed.
 *
 * @param table whose row
 * @param set what is set
 * @param where which row
 * @param columns what is wanted of it
 */
record UpdateReturning(String table, String set, String where, String columns) {
    String sql() {
        return "UPDATE " + table + " SET " + set + " WHERE " + where;
    }

    /** In one statement. */
    String returning() {
        return sql() + " RETURNING " + columns;
    }

    /** What is asked afterwards, where the statement cannot return it. */
    String selection() {
        return "SELECT " + columns + " FROM " + table + " WHERE " + where;
    }
}
