/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * What differs between databases. Another database is another one of these with migrations of its own; all other SQL is
 * everybody's. Fragments of SQL take what they are about as they find it: a column, a literal or a question mark.
 */
interface Dialect {
    /** The dialect of the database that these settings name. */
    static Dialect of(JdbcSettings settings) {
        return SqliteDialect.of(settings);
    }

    /** How the database is called in messages. */
    String name();

    /** Makes what must be there before the database is opened. */
    void prepare() throws IOException;

    /** The folder that the database is in, where it must have room to grow. */
    Path folder();

    /** The folder for what is too large for tables, which nobody else uses. */
    Path blobFolder();

    /** Migrations in their order, as resources; the first one is version 1. New ones are appended, none is ever changed. */
    List<String> migrations();

    /**
     * The connection that writes. A commit on it that returned is on disk.
     *
     * @throws SQLException when the database cannot be opened or is none
     */
    Session openWriter() throws SQLException;

    /**
     * A connection that reads, opened after the one that writes.
     *
     * @param time how long a read may take
     */
    Reader openReader(ReadTime time) throws SQLException;

    /** Begins a transaction that writes. */
    String beginWrite();

    /** Whether a transaction that writes has to take the rows it is about, rather than having the whole database. */
    boolean locksRows();

    /** Ends a {@code SELECT} whose rows nobody else is to change before the transaction ends. */
    String forWriting();

    /** Says which index a table is to be read by, after the table's name; possibly nothing. */
    String readBy(String index);

    /** A column that is not to choose the index. */
    String unindexed(String column);

    /** Whether a text has another one in it. */
    String contains(String text, String part);

    /** Whether a text has another one nowhere in it. */
    String lacks(String text, String part);

    /** Whether a text ends with another one, which is not empty. */
    SqlCondition endsWith(String column, String end);

    /** Whether a failure says that the database is damaged, or cannot be read from its disk. */
    boolean isDamage(SQLException failure);

    /** Whether a failure says that there is a row of that key already. */
    boolean isUniqueViolation(SQLException failure);
}
