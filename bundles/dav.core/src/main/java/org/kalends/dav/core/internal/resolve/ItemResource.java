/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Derived;
import org.kalends.dav.api.resource.Partial;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.Item;

/** An object in a collection. */
final class ItemResource implements Resource {
    private final StoredCollectionResource collection;
    private final Item item;
    private final Optional<Item> asItem;
    /** Made when it is asked for, as a listing of many does not. */
    private Facets own;

    /**
     * An object.
     *
     * @param item what is seen of it
     */
    ItemResource(StoredCollectionResource collection, Item item) {
        this.collection = collection;
        this.item = item;
        this.asItem = Optional.of(item);
    }

    @Override
    public Href href() {
        return collection.memberHref(item.name());
    }

    @Override
    public Optional<Collection> parent() {
        return collection.asParent();
    }

    @Override
    public List<QName> types() {
        return List.of();
    }

    @Override
    public Optional<ETag> etag() {
        return Optional.of(new ETag(item.etag()));
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return collection.access().on(item);
    }

    @Override
    @SuppressWarnings("unchecked") // what is inside is an instance of the type
    public <T> Optional<T> as(Class<T> facet) {
        if (facet == Item.class) {
            return (Optional<T>) asItem;
        }
        Optional<T> found = own().get(facet);
        return found.isPresent() ? found : collection.ofMembers().get(facet);
    }

    private Facets own() {
        if (own == null) {
            own = collection.access().isReduced(item)
                    ? new Facets(item, new Derived(), Partial.TIME_ONLY)
                    : new Facets(item, new Derived());
        }
        return own;
    }
}
