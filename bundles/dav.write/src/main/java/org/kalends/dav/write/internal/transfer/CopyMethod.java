/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.transfer;

import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Partial;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.spi.Growth;
import org.kalends.dav.write.internal.answer.WriteAnswer;
import org.kalends.dav.write.internal.place.CollectionPlace;
import org.kalends.dav.write.internal.place.Existing;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.dav.write.internal.registry.StorageLimits;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code COPY}, RFC 4918 section 9.8. What somebody cannot see cannot be copied by that person either. */
@Component(service = DavMethod.class)
public final class CopyMethod extends Transfer {
    private final StorageLimits limits;

    @Activate
    public CopyMethod(@Reference UnitsOfWork units, @Reference WriteAnswer answer, @Reference StorageLimits limits) {
        super(units, answer);
        this.limits = limits;
    }

    @Override
    public String name() {
        return "COPY";
    }

    @Override
    List<Requirement> onSource(Resource source) {
        return List.of(new Requirement(source, Privilege.READ));
    }

    @Override
    void check(Resource source, Place target) throws DavException {
        checkWhole(source.as(Partial.class).isPresent());
        limits.check(target.owner(), () -> Growth.of(octets(source) - target.presentSize()));
    }

    @Override
    void item(Resource source, Place target, Condition onSource, Condition onTarget, UnitOfWork unit) {
        unit.copy(source, target.collection(), target.name(), onSource, onTarget);
    }

    @Override
    void itemBetweenStores(Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request)
            throws DavException {
        new BetweenStores(request, units).copy(source, target, onSource, onTarget);
    }

    @Override
    void collection(Resource source, CollectionPlace target, DavRequest request) throws DavException {
        StoredCollection stored = source.as(StoredCollection.class).orElseThrow();
        UserId owner = target.owner().userId();
        NewCollection copy = new NewCollection(
                owner.contextId(), owner.id(), stored.type(), target.path().text(), false, stored.properties());
        UnitOfWork unit = units.begin(request, Existing.storage(source));
        Depth depth = request.depth(Depth.INFINITY);
        if (depth == Depth.ONE) {
            throw DavException.of(400, "The depth of a COPY is 0 or infinity.");
        }
        if (depth == Depth.ZERO) {
            unit.create(copy, target.occupied()).commit();
            return;
        }
        checkWhole(((StoredMembers) source).hidesSome());
        Optional<Resource> replaced = request.destination().resource();
        limits.check(
                owner,
                () -> Growth.of(
                        octets(source) - replaced.map(CopyMethod::octets).orElse(0L)));
        unit.copyCollection(source, copy, target.occupied()).commit();
    }

    /** What an object takes, or all that is in a collection. */
    private static long octets(Resource resource) {
        Optional<Item> item = resource.as(Item.class);
        return item.isPresent()
                ? item.get().size()
                : octets(resource.as(StoredCollection.class).orElseThrow(), Existing.storage(resource));
    }

    private static long octets(StoredCollection collection, Storage storage) {
        return collection.octets()
                + storage.collections().in(collection.id()).stream()
                        .mapToLong(inner -> octets(inner, storage))
                        .sum();
    }

    private static void checkWhole(boolean partial) throws DavException {
        if (partial) {
            throw DavException.of(403, "Only part of this may be seen, so it cannot be copied.");
        }
    }
}
