/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SettableProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.identity.UserId;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A property that clients set at a home. A home is in no store, so it is kept with a collection that every user has.
 *
 * @since 1.2
 */
@ConsumerType
public abstract class HomeSetting implements WritableProperty, SettableProperty {
    private final QName name;
    private final Keeper keeper;
    private final Stores stores;
    private final UnitsOfWork units;

    /**
     * The collection with which it is kept.
     *
     * @param area first segment of the address of the homes
     * @param type the kind of the collection, as stores know it
     * @param collection its name
     */
    public record Keeper(String area, String type, String collection) {}

    /** A collection and where it is. */
    private record Place(Storage storage, StoredCollection collection) {}

    protected HomeSetting(QName name, Keeper keeper, Stores stores, UnitsOfWork units) {
        this.name = Objects.requireNonNull(name, "name");
        this.keeper = Objects.requireNonNull(keeper, "keeper");
        this.stores = Objects.requireNonNull(stores, "stores");
        this.units = Objects.requireNonNull(units, "units");
    }

    /**
     * Examines a value.
     *
     * @return the element to be kept
     * @throws DavException when it is none, by the precondition that says why
     */
    protected abstract XmlElement checked(XmlElement value) throws DavException;

    @Override
    public final QName name() {
        return name;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return isHome(resource);
    }

    private boolean isHome(Resource resource) {
        return resource.as(Home.class)
                .filter(home -> home.area().equals(keeper.area()))
                .isPresent();
    }

    @Override
    public final boolean settableOn(Resource resource) {
        return isHome(resource);
    }

    @Override
    public final XmlElement accept(XmlElement value, Resource resource) throws DavException {
        return checked(value);
    }

    @Override
    public final Runnable accept(PropertyContext context) throws DavException {
        String value = StoredXml.of(checked(context.requested()));
        Place place = place(context.resource())
                .orElseThrow(() -> DavException.of(409, "This home has nothing yet with which it could be kept."));
        return () -> keep(value, place);
    }

    private void keep(String value, Place place) {
        StoredCollection collection = place.collection();
        Map<PropertyName, Optional<String>> change = Map.of(StoredXml.key(name), Optional.of(value));
        try {
            units.begin(new UserId(collection.id().contextId(), collection.ownerId()), place.storage())
                    .also(new Write.PatchCollection(collection.id(), change))
                    .commit();
        } catch (DavException e) {
            throw new IllegalStateException("What is said at a home cannot be kept: " + e.getMessage(), e);
        }
    }

    @Override
    public final Optional<String> stored(Resource resource) {
        return isHome(resource)
                ? place(resource).map(place -> place.collection().properties().get(StoredXml.key(name)))
                : WritableProperty.super.stored(resource);
    }

    private Optional<Place> place(Resource home) {
        UserId owner = home.as(Home.class).orElseThrow().owner().userId();
        return stores.present().stream()
                .flatMap(storage -> place(owner, storage))
                .findFirst();
    }

    /** Another store than the default one may be away or hang: then nothing is kept there for the moment. */
    private Stream<Place> place(UserId owner, Storage storage) {
        return stores
                .ask(storage, found -> found.find(owner.contextId(), owner.id(), keeper.type(), keeper.collection()))
                .flatMap(found -> found)
                .filter(StoredCollection::standard)
                .map(collection -> new Place(storage, collection))
                .stream();
    }
}
