/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.support.UnitProgress;

/** The writes of what hangs on collections and items: what users keep of their own, and blobs. Inside a transaction. */
final class MemoryHangingWrites {
    private final Folders folders;
    private final MemoryBlobStore blobs;

    MemoryHangingWrites(Folders folders, MemoryBlobStore blobs) {
        this.folders = folders;
        this.blobs = blobs;
    }

    void perform(UnitProgress progress, Write write) {
        if (write instanceof Write.PatchPersonal patch) {
            patch(progress, patch);
        } else if (write instanceof Write.AttachBlob attach) {
            ItemAddress address = progress.resolve(attach.address());
            Extras extras = folders.get(address).extras();
            Attachment attachment = new Attachment(blobs.get(attach.digest()), attach.name(), attach.mediaType());
            folders.get(address.collection()).hang(address.name(), extras.attached(attachment));
        } else if (write instanceof Write.DetachBlob detach) {
            ItemAddress address = progress.resolve(detach.address());
            Extras extras = folders.get(address).extras();
            folders.get(address.collection()).hang(address.name(), extras.detached(detach.digest()));
        } else {
            throw new IllegalArgumentException("Unknown write " + write);
        }
    }

    private void patch(UnitProgress progress, Write.PatchPersonal write) {
        Folder folder = folders.get(progress.resolve(write.collection()));
        if (write.item().isPresent()) {
            String name = write.item().get();
            StoredItem item = folders.get(new ItemAddress(folder.id(), name));
            Extras extras = item.extras().patched(write.userId(), write.changes());
            folder.put(name, item.with(extras), progress.now());
        } else {
            folder.patch(write.userId(), write.changes(), progress.now());
        }
        progress.tell(folder.place(), write.item().orElse(""), Kind.CHANGED);
    }
}
