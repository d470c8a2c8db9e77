/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.UnitNotSupportedException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A store that others fill, and clients read: it has all that is in it at hand, and nobody writes to it by DAV. A subclass says what
 * there is at the moment; everything that is asked is looked for in that, item by item, which is enough for some thousand items.
 */
@ConsumerType
public abstract class FilledStorage implements Storage {
    private final CollectionStore collections = new FilledCollections(this);
    private final ItemStore items = new FilledItems(this);
    private final ChangeLog changes = new FilledChanges(this);

    /**
     * All collections of a context as they are now, none of them in another one. Each is told as it is at one moment; asked often,
     * and by many threads.
     *
     * @param contextId the tenant
     */
    protected abstract List<FilledCollection> filled(int contextId);

    @Override
    public final CollectionStore collections() {
        return collections;
    }

    @Override
    public final ItemStore items() {
        return items;
    }

    @Override
    public final ChangeLog changes() {
        return changes;
    }

    /** To read, and nothing else. */
    @Override
    public final Set<Right> permits(StoredCollection collection) {
        return Right.READING;
    }

    /** Nobody comes here who looks at {@link #permits}. */
    @Override
    public final Committed commit(Unit unit) {
        throw new UnitNotSupportedException("This store is filled by others");
    }

    final Optional<FilledCollection> find(CollectionId id) {
        return filled(id.contextId()).stream()
                .filter(collection -> collection.facts().id().equals(id))
                .findFirst();
    }

    final FilledCollection get(CollectionId id) {
        return find(id).orElseThrow(() -> new NoSuchCollectionException(id));
    }
}
