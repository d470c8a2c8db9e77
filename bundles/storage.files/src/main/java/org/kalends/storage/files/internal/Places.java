/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.NewCollection;

/** Finds places on disk for what is written: {@code <context>/<owner>/<type>/<collection>/<item>}. Inside the lock of {@link Ledger}. */
final class Places {
    private final Shelf shelf;

    Places(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The directory in which those of an owner and a type lie. */
    static String home(int contextId, int ownerId, String type) {
        return contextId + "/" + ownerId + "/" + FileNames.encode(type, any -> false);
    }

    static String file(Folder folder, StoredItem item) {
        return folder.directory() + "/" + item.file();
    }

    /** A name on disk for an item that has none yet. */
    String newFile(Transaction transaction, Folder folder, String name) {
        return FileNames.encode(
                name,
                file -> shelf.contents(folder.id()).hasFile(file)
                        || shelf.inDirectory(folder.directory() + "/" + file).isPresent()
                        || transaction.isTaken(folder.directory() + "/" + file));
    }

    /** A directory for a collection. */
    String newDirectory(Transaction transaction, NewCollection wanted) {
        return newDirectory(transaction, wanted.contextId(), wanted.ownerId(), wanted.type(), wanted.path());
    }

    String newDirectory(Transaction transaction, int contextId, int ownerId, String type, CollectionPath path) {
        String above = path.parent()
                .map(parent -> shelf.find(contextId, ownerId, type, parent.text())
                        .orElseThrow()
                        .directory())
                .orElse(home(contextId, ownerId, type));
        return above + "/" + FileNames.encode(path.name(), file -> isTaken(transaction, above, file));
    }

    private boolean isTaken(Transaction transaction, String above, String file) {
        String directory = above + "/" + file;
        return shelf.inDirectory(directory).isPresent()
                || transaction.isTaken(directory)
                || shelf.inDirectory(above)
                        .filter(parent -> shelf.contents(parent.id()).hasFile(file))
                        .isPresent();
    }
}
