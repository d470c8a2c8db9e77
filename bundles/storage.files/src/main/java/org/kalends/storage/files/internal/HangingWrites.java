/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.support.UnitProgress;

/** The writes of what hangs on collections and items: what users keep of their own, and blobs. Inside a transaction. */
final class HangingWrites {
    private final Shelf shelf;
    private final FileBlobs blobs;

    HangingWrites(Shelf shelf, FileBlobs blobs) {
        this.shelf = shelf;
        this.blobs = blobs;
    }

    void perform(UnitProgress progress, Write write) {
        if (write instanceof Write.PatchPersonal patch) {
            patch(progress, patch);
        } else if (write instanceof Write.AttachBlob attach) {
            ItemAddress address = progress.resolve(attach.address());
            StoredItem item = shelf.get(address);
            Attachment attachment = new Attachment(blobs.get(attach.digest()), attach.name(), attach.mediaType());
            shelf.keep(address, item.with(item.extras().attached(attachment)));
        } else if (write instanceof Write.DetachBlob detach) {
            ItemAddress address = progress.resolve(detach.address());
            StoredItem item = shelf.get(address);
            shelf.keep(address, item.with(item.extras().detached(detach.digest())));
        } else {
            throw new IllegalArgumentException("Unknown write " + write);
        }
    }

    private void patch(UnitProgress progress, Write.PatchPersonal write) {
        Folder folder = shelf.get(progress.resolve(write.collection()));
        if (write.item().isPresent()) {
            ItemAddress address = new ItemAddress(folder.id(), write.item().get());
            StoredItem item = shelf.get(address);
            Extras extras = item.extras().patched(write.userId(), write.changes());
            shelf.put(address, item.with(extras), progress.now());
        } else {
            shelf.put(folder.with(folder.notes().personal().patched(write.userId(), write.changes())));
            shelf.advance(folder.id(), progress.now());
        }
        progress.tell(shelf.get(folder.id()).changed(), write.item().orElse(""), Kind.CHANGED);
    }
}
