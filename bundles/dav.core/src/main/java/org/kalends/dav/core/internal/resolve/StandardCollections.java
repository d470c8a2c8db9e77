/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Provisioning;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.spi.StandardCollection;
import org.kalends.dav.core.internal.registry.KnownCollectionTypes;
import org.kalends.identity.UserId;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every user the collections that everybody has, when the user is first seen. Two nodes that see the user at once
 * both try; the store lets one of them succeed, and the other finds the work done.
 */
@Component(service = {StandardCollections.class, Provisioning.class})
public final class StandardCollections implements Provisioning {
    private static final Logger LOG = LoggerFactory.getLogger(StandardCollections.class);

    private final Stores stores;
    private final UnitsOfWork units;
    private final KnownCollectionTypes types;
    private final Set<Done> done = ConcurrentHashMap.newKeySet();

    /** That a store has a user's collections of a type; they cannot be deleted, so this stays true. */
    private record Done(Storage storage, UserId user, String type) {}

    @Activate
    public StandardCollections(
            @Reference Stores stores, @Reference UnitsOfWork units, @Reference KnownCollectionTypes types) {
        this.stores = stores;
        this.units = units;
        this.types = types;
    }

    @Override
    public void ensure(UserId user, String area) {
        ensure(
                user,
                types.all().stream().filter(type -> type.area().equals(area)).toList());
    }

    /**
     * Makes sure that the user has them; while a store is away that may have them it is left for later.
     *
     * @throws StorageUnavailableException when the default store is away, without which nothing goes
     */
    void ensure(UserId user, List<CollectionType> types) {
        stores.defaultStore();
        try {
            ensure(user, types, stores.forNew(user));
        } catch (StorageUnavailableException e) {
            LOG.debug("What {} has from the first sign-in is looked after later", user, e);
        }
    }

    private void ensure(UserId user, List<CollectionType> types, Storage storage) {
        for (CollectionType type : types) {
            Optional<Provisioned> provisioned = type.as(Provisioned.class);
            Done mark = new Done(storage, user, type.name());
            if (provisioned.isPresent() && !done.contains(mark)) {
                create(user, type, provisioned.get().standardCollections(), storage);
                done.removeIf(other -> !stores.present().contains(other.storage()));
                done.add(mark);
            }
        }
    }

    private void create(UserId user, CollectionType type, List<StandardCollection> wanted, Storage storage) {
        List<StandardCollection> missing = missing(wanted, user, type, storage);
        if (missing.isEmpty()) {
            return;
        }
        // A user whose new collections go elsewhere now has these where they were
        for (Storage other : stores.all()) {
            missing = other.equals(storage) ? missing : missing(missing, user, type, other);
        }
        missing.forEach(standard -> create(user, type, standard, storage));
    }

    private static List<StandardCollection> missing(
            List<StandardCollection> wanted, UserId user, CollectionType type, Storage storage) {
        Set<String> present = storage.collections().ownedBy(user.contextId(), user.id()).stream()
                .filter(stored -> stored.type().equals(type.name()))
                .map(StoredCollection::name)
                .collect(Collectors.toSet());
        return wanted.stream()
                .filter(standard -> !present.contains(standard.name()))
                .toList();
    }

    private void create(UserId user, CollectionType type, StandardCollection standard, Storage storage) {
        try {
            NewCollection collection = new NewCollection(
                    user.contextId(), user.id(), type.name(), standard.name(), true, standard.properties());
            units.begin(user, storage).create(collection, false).commit();
        } catch (NameTakenException e) {
            LOG.debug("Another node gave {} the collection {} first", user, standard.name());
        } catch (DavException e) {
            throw new IllegalStateException("Nothing can refuse a new collection", e);
        }
    }
}
