/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.transfer;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.spi.Growth;
import org.kalends.dav.write.internal.answer.WriteAnswer;
import org.kalends.dav.write.internal.place.CollectionPlace;
import org.kalends.dav.write.internal.place.Existing;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.dav.write.internal.registry.StorageLimits;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code MOVE}, RFC 4918 section 9.9. A collection that moves gets another name; its key and history stay. */
@Component(service = DavMethod.class)
public final class MoveMethod extends Transfer {
    private final StorageLimits limits;

    @Activate
    public MoveMethod(@Reference UnitsOfWork units, @Reference WriteAnswer answer, @Reference StorageLimits limits) {
        super(units, answer);
        this.limits = limits;
    }

    @Override
    public String name() {
        return "MOVE";
    }

    @Override
    List<Requirement> onSource(Resource source) {
        return Existing.removal(source);
    }

    /** What goes from one owner to another needs room with that one, and takes none of the context's. */
    @Override
    void check(Resource source, Place target) throws DavException {
        int giver = source.parent()
                .flatMap(parent -> parent.as(StoredCollection.class))
                .orElseThrow()
                .ownerId();
        if (giver != target.owner().id()) {
            long octets = source.as(Item.class).orElseThrow().size();
            limits.check(target.owner(), () -> Growth.ofOwnerAlone(octets - target.presentSize()));
        }
    }

    @Override
    void item(Resource source, Place target, Condition onSource, Condition onTarget, UnitOfWork unit) {
        unit.move(source, target.collection(), target.name(), onSource, onTarget);
    }

    @Override
    void itemBetweenStores(Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request)
            throws DavException {
        new BetweenStores(request, units).move(source, target, onSource, onTarget);
    }

    /** With all that is in it, whatever the Depth: section 9.9.2 has it act as if infinity were said. */
    @Override
    void collection(Resource source, CollectionPlace target, DavRequest request) throws DavException {
        Existing.checkDepth(request);
        Existing.checkRemovable(source);
        StoredCollection stored = source.as(StoredCollection.class).orElseThrow();
        CollectionType type = source.as(CollectionType.class).orElseThrow();
        if (stored.ownerId() != target.owner().userId().id()) {
            throw DavException.of(type.locationNotOk(), "A collection stays with its owner.");
        }
        units.begin(request, Existing.storage(source))
                .rename(source, target.path().text(), target.occupied())
                .commit();
    }
}
