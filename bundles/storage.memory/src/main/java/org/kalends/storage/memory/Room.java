/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.Optional;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NoParentException;
import org.kalends.storage.api.support.UnitProgress;

/** The place that a folder is about to take. */
record Room(Folders folders, int contextId, int ownerId, String type, CollectionPath path) {
    /**
     * Makes sure that a folder can be here, and that nothing else is.
     *
     * @param replace whether what is here goes
     */
    void take(UnitProgress progress, boolean replace) {
        Optional<Folder> parent = path.bounded().parent().map(this::parent);
        Optional<Folder> present = find(path);
        boolean item = parent.flatMap(above -> above.item(path.name())).isPresent();
        if (!replace && (item || present.isPresent())) {
            throw new NameTakenException(path.text());
        }
        present.ifPresent(folder -> folders.remove(progress, folder));
        if (item) {
            MemoryItemWrites.leave(progress, parent.get(), path.name(), Kind.DELETED);
        }
    }

    private Folder parent(CollectionPath above) {
        return find(above).orElseThrow(() -> new NoParentException(path));
    }

    private Optional<Folder> find(CollectionPath there) {
        return folders.find(contextId, ownerId, type, there.text());
    }
}
