/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table as it is copied from one database into another: its columns by name, so that what one database has of its own is left to it.
 *
 * @param name its name
 * @param columns its columns
 * @param number the column by which parts of a collection are read, a number; empty where there are few rows
 */
record CopiedTable(String name, List<String> columns, String number) {
    private static final List<String> KEY = List.of("context_id", "folder_id");

    /** What blobs are part of items, of which the state of a collection tells nothing. */
    static final CopiedTable ITEM_BLOB = numbered("item_blob", "item_no", "digest", "name", "media_type");

    /** The collections themselves. */
    static final CopiedTable COLLECTION = few(
            "collection",
            "type",
            "owner_id",
            "name",
            "standard",
            "sequence",
            "horizon",
            "created",
            "modified",
            "octets",
            "index_revision");

    /** What hangs on a collection, each with its key in front. */
    static final List<CopiedTable> OF_COLLECTION = List.of(
            few("collection_property", "namespace", "name", "value"),
            few("collection_grant", "grantee", "rights"),
            few("collection_personal", "user_id", "namespace", "name", "value"),
            numbered(
                    "item",
                    "sequence",
                    "name",
                    "item_no",
                    "uid",
                    "kind",
                    "media_type",
                    "etag",
                    "size",
                    "span_start",
                    "span_end",
                    "span_exact",
                    "created",
                    "modified",
                    "created_by",
                    "classification",
                    "index_revision"),
            numbered("tombstone", "sequence", "name", "deleted"),
            numbered("item_octets", "item_no", "octets"),
            numbered("item_term", "item_no", "field", "text"),
            numbered("item_property", "item_no", "namespace", "name", "value"),
            numbered("item_personal", "item_no", "user_id", "namespace", "name", "value"),
            ITEM_BLOB);

    /** What belongs to no collection. */
    static final List<CopiedTable> WHOLE = List.of(
            new CopiedTable("folder_counter", List.of("context_id", "last_folder_id"), ""),
            new CopiedTable("delegation", List.of("context_id", "delegator_id", "access", "delegate"), ""),
            new CopiedTable(
                    "write_lock",
                    List.of(
                            "context_id",
                            "path",
                            "token",
                            "deep",
                            "exclusive",
                            "holder",
                            "owner",
                            "timeout",
                            "expires"),
                    ""),
            new CopiedTable(
                    "job",
                    List.of(
                            "id",
                            "context_id",
                            "kind",
                            "job_key",
                            "payload",
                            "not_before",
                            "due",
                            "attempts",
                            "renewed",
                            "lease",
                            "why"),
                    "id"),
            new CopiedTable(
                    "dead_job",
                    List.of(
                            "id",
                            "context_id",
                            "kind",
                            "job_key",
                            "payload",
                            "not_before",
                            "attempts",
                            "why",
                            "buried"),
                    "id"));

    private static CopiedTable few(String name, String... columns) {
        return new CopiedTable(name, joined(List.of(columns)), "");
    }

    private static CopiedTable numbered(String name, String number, String... columns) {
        List<String> all = new ArrayList<>(List.of(number));
        all.addAll(List.of(columns));
        return new CopiedTable(name, joined(all), number);
    }

    private static List<String> joined(List<String> columns) {
        List<String> all = new ArrayList<>(KEY);
        all.addAll(columns);
        return List.copyOf(all);
    }

    /** The same without a column that each database fills on its own. */
    CopiedTable without(String column) {
        return new CopiedTable(
                name, columns.stream().filter(each -> !each.equals(column)).toList(), number);
    }

    /** The condition on rows that are not left of a collection that is gone, which no copy has. */
    String isOfSomething() {
        return FolderRemains.TABLES.contains(name)
                ? "EXISTS (SELECT 1 FROM collection c WHERE c.context_id = %1$s.context_id AND c.folder_id = %1$s.folder_id)"
                        .formatted(name)
                : "1 = 1";
    }

    /** All columns of the rows that satisfy a condition. */
    String selection(String condition) {
        return "SELECT " + String.join(", ", columns) + " FROM " + name + " WHERE " + condition;
    }

    String insertion() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** A row, as it is inserted elsewhere. */
    List<Object> row(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
            values.add(row.getObject(i));
        }
        return values;
    }
}
