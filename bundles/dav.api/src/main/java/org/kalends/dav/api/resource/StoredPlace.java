/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.Href;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * Something in a store that can be locked, under the one path it has whatever address it is reached by.
 *
 * @param storage its store, where its locks are
 * @param contextId the tenant
 * @param path kind, owner, name of the collection and of the object
 * @param href its address in the request
 */
public record StoredPlace(Storage storage, int contextId, String path, Href href) {
    /** The place of a resource; empty when it is in no store. */
    public static Optional<StoredPlace> of(Resource resource) {
        Optional<Item> item = resource.as(Item.class);
        if (item.isPresent()) {
            return resource.parent()
                    .flatMap(StoredPlace::of)
                    .map(parent -> parent.member(item.get().name(), resource.href()));
        }
        return resource.as(StoredCollection.class).map(stored -> {
            String path = stored.type() + '/' + stored.ownerId() + '/' + stored.name();
            Storage storage = resource.as(Storage.class).orElseThrow();
            return new StoredPlace(storage, stored.id().contextId(), path, resource.href());
        });
    }

    /** The place of a resource or of a free name for one. */
    public static Optional<StoredPlace> of(Target target) {
        if (target instanceof Target.Absent absent) {
            return of(absent.parent()).map(parent -> parent.member(absent.name(), absent.href()));
        }
        return target.resource().flatMap(StoredPlace::of);
    }

    private StoredPlace member(String name, Href memberHref) {
        return new StoredPlace(storage, contextId, path + '/' + name, memberHref);
    }

    /** The locks on it, above it and below it. */
    public List<Lock> around() {
        return storage.locks().around(contextId, path, Instant.now());
    }

    /** Those of the locks that cover it. */
    public List<Lock> covering() {
        return around().stream().filter(this::isCoveredBy).toList();
    }

    /** Whether a lock is on it, or on all that is in a collection it is in. */
    public boolean isCoveredBy(Lock lock) {
        return lock.path().equals(path) || lock.deep() && path.startsWith(lock.path() + '/');
    }

    /** Whether a lock is on something below it. */
    public boolean isAbove(Lock lock) {
        return lock.path().startsWith(path + '/');
    }

    /** Whether both are the same, or one is in the other. */
    public boolean overlaps(StoredPlace other) {
        return isAtOrBelow(other) || other.isAtOrBelow(this);
    }

    /** Whether both are the same, or this is in the other. */
    public boolean isAtOrBelow(StoredPlace other) {
        return storage.equals(other.storage) && contextId == other.contextId && isAtOrBelow(path, other.path);
    }

    private static boolean isAtOrBelow(String path, String above) {
        return path.equals(above) || path.startsWith(above + '/');
    }

    /** The address of what a lock is on: this, or something above or below it. */
    public Href hrefOf(Lock lock) {
        Href place = href;
        if (isAbove(lock)) {
            for (String name : lock.path().substring(path.length() + 1).split("/")) {
                place = place.asCollection().child(name);
            }
            return place;
        }
        for (long more = segments(path) - segments(lock.path()); more > 0; more--) {
            place = place.parent();
        }
        return place;
    }

    private static long segments(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    /** Removes the locks on it and below it, as it is gone. */
    public void release() {
        if (around().stream().anyMatch(lock -> lock.path().equals(path) || isAbove(lock))) {
            storage.locks().releaseAll(contextId, path);
        }
    }
}
