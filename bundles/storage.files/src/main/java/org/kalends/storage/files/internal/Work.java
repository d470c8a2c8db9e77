/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import org.kalends.storage.api.support.UnitProgress;

/**
 * A unit of work that is under way.
 *
 * @param progress how far it has come
 * @param transaction what it is going to do on disk
 */
record Work(UnitProgress progress, Transaction transaction) {
    /** Notes by how much a collection grows. */
    void grow(Folder folder, long octets) {
        progress.grow(folder.id().contextId(), folder.ownerId(), octets);
    }
}
