/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.AcceptedObject;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StorageException;

/**
 * Takes an item from one store to another. There is no transaction over both: the copy is written before the original goes,
 * so that at no time there is none.
 */
final class BetweenStores {
    private BetweenStores() {}

    static void copy(Resource source, Place target, Condition onSource, Condition onTarget, int author)
            throws DavException {
        Item item = read(source);
        if (!onSource.holds(Optional.of(item.state()))) {
            throw DavException.of(412, "The resource is not in the state that the request expects.");
        }
        write(item, target, onTarget, author);
    }

    /** Moves: when the original has changed meanwhile, the copy is taken back, and what it replaced is put back. */
    static void move(Resource source, Place target, Condition onSource, Condition onTarget) throws DavException {
        Item item = read(source);
        Condition unchanged = Condition.onETag(current -> current.equals(Optional.of(item.etag())));
        Optional<Item> replaced =
                target.storage().items().find(target.address(), Set.of(ItemPart.OCTETS, ItemPart.PROPERTIES));
        write(item, target, onTarget, item.createdBy());
        try {
            Existing.storage(source).items().delete(Existing.address(source), onSource.and(unchanged));
        } catch (StorageException e) {
            target.storage().items().delete(target.address(), unchanged);
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

    private static Item read(Resource source) {
        return Existing.storage(source)
                .items()
                .find(Existing.address(source), Set.of(ItemPart.OCTETS, ItemPart.PROPERTIES))
                .orElseThrow(() -> new NoSuchItemException(Existing.address(source)));
    }

    private static void write(Item item, Place target, Condition onTarget, int author) throws DavException {
        AcceptedObject accepted = target.type().format().accept(item.octets().orElseThrow(), target.stored());
        NewItem copy =
                new NewItem(item.mediaType(), item.etag(), item.octets().orElseThrow(), accepted.index(), author);
        target.storage().items().put(target.address(), copy, onTarget);
        Map<PropertyName, Optional<String>> properties = new LinkedHashMap<>();
        item.properties().forEach((name, value) -> properties.put(name, Optional.of(value)));
        if (!properties.isEmpty()) {
            target.storage().items().patch(target.address(), properties);
        }
    }
}
