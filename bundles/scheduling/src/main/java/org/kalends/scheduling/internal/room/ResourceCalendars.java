/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.identity.BookableResource;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.delivery.DefaultCalendars;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/**
 * The calendars of rooms and equipment: collections of nobody's in the default store, named by the numbers of the resources. The
 * server makes what is there; people answer for resources that do not answer by themselves. Two nodes that need one at once both try;
 * the store lets one of them succeed, and the other finds it.
 */
final class ResourceCalendars {
    private static final PropertyName TITLE = StoredXml.key(DavNames.DISPLAYNAME);
    private static final Pattern NAME = Pattern.compile("resource-([1-9][0-9]{0,8})");

    private final Supplier<UnitsOfWork> units;

    /**
     * @param units asked for when something is written
     */
    ResourceCalendars(Supplier<UnitsOfWork> units) {
        this.units = units;
    }

    /** The calendar of a resource, if it was ever booked. */
    static Optional<StoredCollection> find(BookableResource resource, Storage storage) {
        return storage.collections()
                .find(resource.contextId(), CollectionOwner.NOBODY, DefaultCalendars.TYPE, name(resource));
    }

    private static String name(BookableResource resource) {
        return "resource-" + resource.id();
    }

    /** The number of the resource whose calendar a collection of the default store is; empty when it is none. */
    static Optional<Integer> resource(StoredCollection collection) {
        Matcher name = NAME.matcher(collection.name());
        boolean booked = collection.ownerId() == CollectionOwner.NOBODY
                && collection.type().equals(DefaultCalendars.TYPE)
                && name.matches();
        return booked ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
    }

    /**
     * The calendar of a resource, which is made if there is none; named as the directory names it, and open to those who look after it.
     */
    StoredCollection of(BookableResource resource, List<Grant> grants, Storage storage) throws DavException {
        if (find(resource, storage).isEmpty()) {
            create(resource, storage);
        }
        StoredCollection calendar = find(resource, storage).orElseThrow();
        String title = title(resource);
        boolean named = title.equals(calendar.properties().get(TITLE));
        if (named && Set.copyOf(grants).equals(Set.copyOf(calendar.grants()))) {
            return calendar;
        }
        units.get()
                .begin(owner(resource), storage)
                .also(new Write.PatchCollection(calendar.id(), Map.of(TITLE, Optional.of(title))))
                .also(new Write.GrantRights(calendar.id(), grants))
                .commit();
        return find(resource, storage).orElseThrow();
    }

    private void create(BookableResource resource, Storage storage) throws DavException {
        NewCollection calendar = new NewCollection(
                resource.contextId(),
                CollectionOwner.NOBODY,
                DefaultCalendars.TYPE,
                name(resource),
                true,
                Map.of(TITLE, title(resource)));
        try {
            units.get().begin(owner(resource), storage).create(calendar, false).commit();
        } catch (NameTakenException e) {
            // Somebody else has made it in the same moment, which is as good
        }
    }

    private static UserId owner(BookableResource resource) {
        return new UserId(resource.contextId(), CollectionOwner.NOBODY);
    }

    private static String title(BookableResource resource) {
        return StoredXml.of(DavNames.DISPLAYNAME, resource.displayName());
    }
}
