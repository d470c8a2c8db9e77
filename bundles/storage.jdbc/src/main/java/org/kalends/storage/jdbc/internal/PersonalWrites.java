/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.support.UnitProgress;

/** Writes {@code collection_personal} and {@code item_personal}. */
final class PersonalWrites {
    private final ItemTable items = new ItemTable();

    void patch(UnitTransaction transaction, Write.PatchPersonal write) throws SQLException {
        CollectionRow row = transaction.row(write.collection());
        if (write.item().isEmpty()) {
            patchCollection(transaction, row, write);
        } else {
            patchItem(transaction, row, write, write.item().get());
        }
    }

    private static void patchCollection(UnitTransaction transaction, CollectionRow row, Write.PatchPersonal write)
            throws SQLException {
        UnitProgress.Place place = transaction.advance(row.key(), 0);
        for (Map.Entry<PropertyName, Optional<String>> change : write.changes().entrySet()) {
            PropertyName property = change.getKey();
            transaction
                    .session()
                    .update(
                            """
                            DELETE FROM collection_personal
                            WHERE context_id = ? AND folder_id = ? AND user_id = ? AND namespace = ? AND name = ?
                            """,
                            row.key().contextId(),
                            row.key().folderId(),
                            write.userId(),
                            property.namespace(),
                            property.name());
            if (change.getValue().isPresent()) {
                transaction
                        .session()
                        .update(
                                """
                                INSERT INTO collection_personal (context_id, folder_id, user_id, namespace, name, value)
                                VALUES (?, ?, ?, ?, ?, ?)
                                """,
                                row.key().contextId(),
                                row.key().folderId(),
                                write.userId(),
                                property.namespace(),
                                property.name(),
                                change.getValue());
            }
        }
        transaction.tell(place, "", Kind.CHANGED);
    }

    private void patchItem(UnitTransaction transaction, CollectionRow row, Write.PatchPersonal write, String name)
            throws SQLException {
        ItemAddress address = new ItemAddress(row.key().id(), name);
        ItemKey key = items.present(transaction.session(), row.key(), name)
                .orElseThrow(() -> new NoSuchItemException(address))
                .key();
        UnitProgress.Place place = transaction.advance(row.key(), 0);
        items.renumber(transaction.session(), key, place.sequence());
        for (Map.Entry<PropertyName, Optional<String>> change : write.changes().entrySet()) {
            setAtItem(transaction.session(), key, write.userId(), change.getKey(), change.getValue());
        }
        transaction.tell(place, name, Kind.CHANGED);
    }

    private static void setAtItem(
            Session session, ItemKey key, int userId, PropertyName property, Optional<String> value)
            throws SQLException {
        session.update(
                """
                DELETE FROM item_personal
                WHERE context_id = ? AND folder_id = ? AND item_no = ? AND user_id = ? AND namespace = ? AND name = ?
                """,
                key.folder().contextId(),
                key.folder().folderId(),
                key.number(),
                userId,
                property.namespace(),
                property.name());
        if (value.isPresent()) {
            session.update(
                    """
                    INSERT INTO item_personal (context_id, folder_id, item_no, user_id, namespace, name, value)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    key.folder().contextId(),
                    key.folder().folderId(),
                    key.number(),
                    userId,
                    property.namespace(),
                    property.name(),
                    value);
        }
    }
}
