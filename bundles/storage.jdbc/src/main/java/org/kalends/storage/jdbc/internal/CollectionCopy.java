/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Copies collections from one database into another, row by row, so that entity tags, sequences and tombstones stay what they are.
 * A collection that is not complete yet has a sequence that none has.
 */
final class CollectionCopy {
    private static final long INCOMPLETE = -1;
    /** Numbers read and written at once: few enough for large octets. */
    private static final int WINDOW = 64;

    private final Database source;
    private final Target target;

    /**
     * How far a collection is, which is different after every change of it.
     *
     * @param key its key
     * @param sequence its change sequence
     * @param horizon since when all its tombstones are there
     * @param modified when it was changed last
     */
    record State(FolderKey key, long sequence, long horizon, long modified) {}

    /** Where it is copied to. */
    @FunctionalInterface
    interface Target {
        <T> T write(Lane lane, Work<T> work);
    }

    CollectionCopy(Database source, Target target) {
        this.source = source;
        this.target = target;
    }

    /** All collections, by context and folder id. */
    static Map<FolderKey, State> states(Database database) {
        return states(database, "1 = 1");
    }

    /** All collections of a context. */
    static Map<FolderKey, State> states(Database database, int contextId) {
        return states(database, "context_id = ?", contextId);
    }

    private static Map<FolderKey, State> states(Database database, String condition, Object... arguments) {
        return database
                .search(session -> session.list(
                        "SELECT context_id, folder_id, sequence, horizon, modified FROM collection WHERE " + condition,
                        row -> new State(
                                new FolderKey(row.getInt(1), row.getLong(2)),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)),
                        arguments))
                .stream()
                .collect(Collectors.toMap(State::key, Function.identity()));
    }

    /** Puts a collection, as it is now, in the place of what there is of it; how many items it has. */
    long copy(State state) {
        FolderKey key = state.key();
        List<List<Object>> collection = rows(CopiedTable.COLLECTION, key);
        if (collection.isEmpty()) {
            remove(key);
            return 0;
        }
        remove(key);
        write(key, session -> {
            session.updateAll(CopiedTable.COLLECTION.insertion(), collection);
            return setSequence(session, key, INCOMPLETE);
        });
        long items = 0;
        for (CopiedTable table : CopiedTable.OF_COLLECTION) {
            long copied = table.number().isEmpty() ? copyFew(table, key) : copyNumbered(table, state);
            items += table.name().equals("item") ? copied : 0;
        }
        write(key, session -> setSequence(session, key, state.sequence()));
        return items;
    }

    private long copyFew(CopiedTable table, FolderKey key) {
        List<List<Object>> rows = rows(table, key);
        write(key, session -> insert(session, table, rows));
        return rows.size();
    }

    private long copyNumbered(CopiedTable table, State state) {
        FolderKey key = state.key();
        String part = table.selection(
                "context_id = ? AND folder_id = ? AND %1$s > ? AND %1$s <= ?".formatted(table.number()));
        long copied = 0;
        for (long from = next(table, key, 0); from > 0; from = next(table, key, from + WINDOW - 1)) {
            long first = from;
            List<List<Object>> rows = source.snapshot(session ->
                    session.list(part, table::row, key.contextId(), key.folderId(), first - 1, first + WINDOW - 1));
            write(key, session -> insert(session, table, rows));
            copied += rows.size();
        }
        return copied;
    }

    /** The first number after another one; 0 when there is none. */
    private long next(CopiedTable table, FolderKey key, long after) {
        return source.read(session -> session.one(
                        "SELECT coalesce(min(%s), 0) FROM %s WHERE context_id = ? AND folder_id = ? AND %s > ?"
                                .formatted(table.number(), table.name(), table.number()),
                        row -> row.getLong(1),
                        key.contextId(),
                        key.folderId(),
                        after)
                .orElseThrow());
    }

    private List<List<Object>> rows(CopiedTable table, FolderKey key) {
        return source.read(session -> session.list(
                table.selection("context_id = ? AND folder_id = ?"), table::row, key.contextId(), key.folderId()));
    }

    void remove(FolderKey key) {
        write(key, session -> {
            new CollectionTable(session.dialect()).delete(session, key);
            return key;
        });
    }

    private <T> void write(FolderKey key, Work<T> work) {
        target.write(Lane.of(key.id()), work);
    }

    private static int insert(Session session, CopiedTable table, List<List<Object>> rows) throws SQLException {
        session.updateAll(table.insertion(), rows);
        return rows.size();
    }

    private static int setSequence(Session session, FolderKey key, long sequence) throws SQLException {
        return session.update(
                "UPDATE collection SET sequence = ? WHERE context_id = ? AND folder_id = ?",
                sequence,
                key.contextId(),
                key.folderId());
    }
}
