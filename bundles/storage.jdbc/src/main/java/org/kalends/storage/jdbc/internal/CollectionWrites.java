/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/** The writes of collections. */
final class CollectionWrites {
    private final CollectionQueries queries;
    private final CollectionTable table;
    private final GrantTable granted = new GrantTable();
    private final CollectionTree tree;

    CollectionWrites(CollectionQueries queries, CollectionTable table, ItemWrites items) {
        this.queries = queries;
        this.table = table;
        this.tree = new CollectionTree(queries, table, items);
    }

    Committed.Result perform(UnitTransaction transaction, Write.OfCollection write) throws SQLException {
        if (write instanceof Write.DeleteCollection delete) {
            tree.delete(transaction, present(transaction, delete.id()));
            return Committed.Result.NOTHING;
        }
        return Committed.Result.of(written(transaction, write));
    }

    private StoredCollection written(UnitTransaction transaction, Write.OfCollection write) throws SQLException {
        if (write instanceof Write.CreateCollection create) {
            FolderKey key = tree.create(transaction, create.collection(), create.replace());
            return told(transaction, key, Kind.CREATED);
        }
        if (write instanceof Write.RenameCollection rename) {
            return rename(transaction, rename);
        }
        if (write instanceof Write.CopyCollection copy) {
            StoredCollection original = present(transaction, copy.source());
            return reread(transaction, tree.copy(transaction, original, copy.target(), copy.replace()));
        }
        if (write instanceof Write.PatchCollection patch) {
            CollectionRow row = transaction.row(patch.id());
            transaction.advance(row.key(), 0);
            table.patch(transaction.session(), row.key(), patch.changes());
            return told(transaction, row.key(), Kind.CHANGED);
        }
        Write.GrantRights grant = (Write.GrantRights) write;
        return grant(transaction, transaction.row(grant.id()), grant.grants());
    }

    private StoredCollection rename(UnitTransaction transaction, Write.RenameCollection write) throws SQLException {
        StoredCollection present = present(transaction, write.id());
        FolderKey key = FolderKey.require(present.id());
        boolean renamed = !present.name().equals(write.name());
        if (renamed) {
            tree.rename(transaction, present, new CollectionPath(write.name()), write.replace());
        }
        table.touch(transaction.session(), key, transaction.millis());
        return renamed ? reread(transaction, key) : told(transaction, key, Kind.CHANGED);
    }

    private StoredCollection grant(UnitTransaction transaction, CollectionRow row, List<Grant> grants)
            throws SQLException {
        GrantTable.require(grants);
        transaction.advance(row.key(), 0);
        granted.replace(transaction.session(), row.key(), grants);
        return told(transaction, row.key(), Kind.CHANGED);
    }

    private StoredCollection told(UnitTransaction transaction, FolderKey key, Kind kind) throws SQLException {
        StoredCollection collection = reread(transaction, key);
        transaction.tell(collection, kind);
        return collection;
    }

    private StoredCollection present(UnitTransaction transaction, CollectionId id) throws SQLException {
        return reread(transaction, FolderKey.require(transaction.resolve(id)));
    }

    private StoredCollection reread(UnitTransaction transaction, FolderKey key) throws SQLException {
        return queries.find(transaction.session(), key).orElseThrow(() -> new NoSuchCollectionException(key.id()));
    }
}
