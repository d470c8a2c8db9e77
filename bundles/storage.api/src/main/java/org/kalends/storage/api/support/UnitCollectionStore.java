/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.osgi.annotation.versioning.ConsumerType;

/** Collections of a store that does units of work: every single write is a unit of one. */
@ConsumerType
public abstract class UnitCollectionStore implements CollectionStore {
    private final Function<Unit, Committed> units;

    /** @param units does a unit in a transaction */
    protected UnitCollectionStore(Function<Unit, Committed> units) {
        this.units = units;
    }

    @Override
    public StoredCollection create(NewCollection collection, boolean replace) {
        return written(new Write.CreateCollection(collection, replace));
    }

    @Override
    public void delete(CollectionId id) {
        units.apply(Unit.of(new Write.DeleteCollection(id), Author.UNKNOWN));
    }

    @Override
    public StoredCollection rename(CollectionId id, String name, boolean replace) {
        return written(new Write.RenameCollection(id, name, replace));
    }

    @Override
    public StoredCollection copy(CollectionId source, NewCollection target, boolean replace) {
        return written(new Write.CopyCollection(source, target, replace));
    }

    @Override
    public StoredCollection grant(CollectionId id, List<Grant> grants) {
        return written(new Write.GrantRights(id, grants));
    }

    @Override
    public StoredCollection patch(CollectionId id, Map<PropertyName, Optional<String>> changes) {
        return written(new Write.PatchCollection(id, changes));
    }

    private StoredCollection written(Write write) {
        return units.apply(Unit.of(write, Author.UNKNOWN)).collection(0);
    }
}
