/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchBlobException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.Write;

/** Makes blobs parts of items, and takes them away again. */
final class BlobWrites {
    private final ItemTable items = new ItemTable();
    private final BlobTable blobs = new BlobTable();

    void attach(UnitTransaction transaction, Write.AttachBlob write) throws SQLException {
        ItemKey key = key(transaction, write.address());
        if (!blobs.isHeld(transaction.session(), write.digest())) {
            throw new NoSuchBlobException(write.digest());
        }
        blobs.detach(transaction.session(), key, write.digest());
        blobs.attach(transaction.session(), key, write);
    }

    void detach(UnitTransaction transaction, Write.DetachBlob write) throws SQLException {
        blobs.detach(transaction.session(), key(transaction, write.address()), write.digest());
    }

    private ItemKey key(UnitTransaction transaction, ItemAddress written) throws SQLException {
        ItemAddress address = transaction.resolve(written);
        CollectionRow row = transaction.rowOf(address);
        return items.present(transaction.session(), row.key(), address.name())
                .orElseThrow(() -> new NoSuchItemException(address))
                .key();
    }
}
