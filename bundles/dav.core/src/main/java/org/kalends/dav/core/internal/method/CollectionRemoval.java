/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.core.internal.lock.LockPlace;
import org.kalends.dav.core.resource.Resource;
import org.kalends.storage.api.StoredCollection;

/** Removes one collection with all that is in it, for whatever method asks for it. */
final class CollectionRemoval {
    private CollectionRemoval() {}

    /** Removes it, and with it the locks on it and in it. */
    static void remove(Resource collection) {
        StoredCollection stored = collection.as(StoredCollection.class).orElseThrow();
        Existing.storage(collection).collections().delete(stored.id());
        LockPlace.of(collection).ifPresent(LockPlace::release);
    }
}
