/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.place;

import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Nested;
import org.kalends.identity.User;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * Where a collection of some kind is or would be: in a home, or in a collection of its kind.
 *
 * @param owner whose it is there
 * @param path its name there
 * @param storage the store it must be in, unless any will do
 * @param occupied whether there is something that the actor may see; nothing else is ever replaced
 */
public record CollectionPlace(User owner, CollectionPath path, Optional<Storage> storage, boolean occupied) {
    /** Names in a home that stand for something else. */
    private static final Set<String> RESERVED = Set.of("users", "schedule-inbox", "schedule-outbox");

    /** The place that a target is; empty when no collection of this kind can be there. */
    public static Optional<CollectionPlace> of(Target target, CollectionType type) {
        if (target instanceof Target.Absent absent) {
            return in(absent.parent(), absent.name(), type, false);
        }
        return target.resource().flatMap(found -> taken(found, type));
    }

    private static Optional<CollectionPlace> taken(Resource found, CollectionType type) {
        Optional<Item> item = found.as(Item.class);
        if (item.isPresent()) {
            return found.parent().flatMap(parent -> in(parent, item.get().name(), type, true));
        }
        return found.as(StoredCollection.class)
                .filter(stored -> stored.type().equals(type.name()))
                .map(stored -> new CollectionPlace(owner(found), stored.path(), found.as(Storage.class), true));
    }

    private static Optional<CollectionPlace> in(Collection parent, String name, CollectionType type, boolean occupied) {
        Optional<Home> home = parent.as(Home.class).filter(found -> found.area().equals(type.area()));
        if (home.isPresent()) {
            return Optional.of(new CollectionPlace(
                            home.get().owner(), new CollectionPath(name), Optional.empty(), occupied))
                    .filter(place -> !RESERVED.contains(name));
        }
        return parent.as(StoredCollection.class)
                .filter(stored ->
                        type.as(Nested.class).isPresent() && stored.type().equals(type.name()))
                .map(stored -> new CollectionPlace(
                        owner(parent), stored.path().child(name), parent.as(Storage.class), occupied));
    }

    private static User owner(Resource collection) {
        return collection.as(CollectionOwner.class).orElseThrow().user();
    }
}
