/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What differs between databases. Another database is another one of these with migrations of its own; all other SQL is
 * everybody's. Fragments of SQL take what they are about as they find it: a column, a literal or a question mark.
 */
interface Dialect {
    /** Migrations in their order, as resources; the first one is version 1. New ones are appended, none is ever changed. */
    List<String> migrations();

    /** Begins the transaction of a migration, and keeps other nodes from theirs until it ends. */
    default void takeSchema(Session session) throws SQLException {
        session.begin();
    }

    /** Lets other nodes migrate, after the transaction has ended. */
    default void leaveSchema(Session session) throws SQLException {}

    /** Whether a transaction that writes has to take the rows it is about, rather than having the whole database. */
    boolean locksRows();

    /** Ends a {@code SELECT} whose rows nobody else is to change before the transaction ends. */
    String forWriting();

    /** Ends a {@code SELECT} of rows that somebody is to have alone; passes over those that others have. */
    String forClaiming();

    /** Ends a {@code SELECT} whose rows nobody is to take {@link #forWriting} before the transaction ends. */
    String forSharing();

    /** Says which index a table is to be read by, after the table's name; possibly nothing. */
    String readBy(String index);

    /** What has terms read in runs of one field, after the table's name; empty where there is no index of the kind. */
    default Optional<String> termsByText() {
        return Optional.empty();
    }

    /** A text by which an answer is put in order that is {@link #readBy} another index. */
    String sortedBy(String column);

    /** A column that is not to choose the index. */
    String unindexed(String column);

    /** Whether a UID is another one, which stands for the question mark or question marks; no UID is empty. */
    SqlCondition uidIs(String column, String uid);

    /** Whether a text has another one in it. */
    String contains(String text, String part);

    /** Whether a text has another one nowhere in it. */
    String lacks(String text, String part);

    /** Whether a text ends with another one, which is not empty. */
    SqlCondition endsWith(String column, String end);

    /** The beginning of an {@code INSERT} that does nothing when there is a row of that key already, up to the table's name. */
    String insertIfAbsent();

    /** What such an {@code INSERT} ends with. */
    String ifAbsent();

    /** Whether an {@code UPDATE} can return what it has made of a row. */
    boolean returnsUpdated();

    /** How a text is kept; one database or another has no room for some character. */
    String kept(String text);

    /** Has numbers that the database gives out itself begin after those that rows have brought along. */
    default void numberFrom(Session session, CopiedTable table) throws SQLException {}

    /** Whether a failure says that the database is damaged, or cannot be read from its disk. */
    boolean isDamage(SQLException failure);

    /** Whether a failure says that there is a row of that key already. */
    boolean isUniqueViolation(SQLException failure);

    /** Whether a failure says that a key is longer than the database can have one. */
    boolean isTooLong(SQLException failure);

    /** Whether a transaction failed for what others did at the same time, so that it may do better if it is done again. */
    boolean isConflict(SQLException failure);

    /**
     * Whether a failure says that the connection is of no more use: it is lost, or leads to a server that takes no writes (any
     * more). What was not committed by then never will be.
     */
    boolean isLost(SQLException failure);
}
