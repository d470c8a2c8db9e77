/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.write.internal.place.Existing;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemState;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.Write;

/**
 * Takes an item from one store to another. There is no transaction over both: the copy is written before the original goes,
 * so that at no time there is none.
 *
 * @param request the request that asks for it
 * @param units through which all is written
 */
record BetweenStores(DavRequest request, UnitsOfWork units) {
    void copy(Resource source, Place target, Condition onSource, Condition onTarget) throws DavException {
        Item item = read(source);
        if (!onSource.holds(Optional.of(state(item)))) {
            throw DavException.of(412, "The resource is not in the state that the request expects.");
        }
        write(item, target, onTarget, request.actor().id().id());
    }

    /** Moves: when the original has changed meanwhile, the copy is taken back, and what it replaced is put back. */
    void move(Resource source, Place target, Condition onSource, Condition onTarget) throws DavException {
        Item item = read(source);
        Condition unchanged = Condition.onETag(current -> current.equals(Optional.of(item.etag())));
        Optional<Item> replaced =
                target.storage().items().find(target.address(), Set.of(ItemPart.OCTETS, ItemPart.PROPERTIES));
        write(item, target, onTarget, item.createdBy());
        try {
            units.begin(request, Existing.storage(source))
                    .delete(source, onSource.and(unchanged))
                    .commit();
        } catch (StorageException e) {
            units.begin(request, target.storage())
                    .also(new Write.DeleteItem(target.address(), unchanged))
                    .commit();
            if (replaced.isPresent()) {
                write(
                        replaced.get(),
                        target,
                        Condition.MUST_NOT_EXIST,
                        replaced.get().createdBy());
            }
            throw e;
        }
    }

    private static ItemState state(Item item) {
        return new ItemState(item.etag(), Optional.empty(), item.createdBy(), item.sequence());
    }

    private static Item read(Resource source) {
        return Existing.storage(source)
                .items()
                .find(Existing.address(source), Set.of(ItemPart.OCTETS, ItemPart.PROPERTIES))
                .orElseThrow(() -> new NoSuchItemException(Existing.address(source)));
    }

    private void write(Item item, Place target, Condition onTarget, int maker) throws DavException {
        AcceptedObject accepted = target.type().format().accept(item.octets().orElseThrow(), target.stored());
        AcceptedObject copy =
                new AcceptedObject(item.octets().orElseThrow(), false, item.mediaType(), accepted.index());
        units.begin(request, target.storage())
                .madeBy(maker)
                .put(target.collection(), target.name(), copy, onTarget)
                .commit();
        Map<PropertyName, Optional<String>> properties = new LinkedHashMap<>();
        item.properties().forEach((name, value) -> properties.put(name, Optional.of(value)));
        if (!properties.isEmpty()) {
            UnitOfWork unit = units.begin(request, target.storage());
            unit.also(new Write.PatchItem(target.address(), properties)).commit();
        }
    }
}
