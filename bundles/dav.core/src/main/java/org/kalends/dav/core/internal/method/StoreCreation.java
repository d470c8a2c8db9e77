/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.Precondition;
import org.kalends.dav.core.exchange.CollectionCreation;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.internal.property.NewResource;
import org.kalends.dav.core.internal.property.PropertyChanges;
import org.kalends.dav.core.internal.property.PropertyUpdate;
import org.kalends.dav.core.internal.registry.LiveProperties;
import org.kalends.dav.core.internal.registry.Stores;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.xml.XmlElement;
import org.kalends.dav.core.xml.XmlOut;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Creates collections in the default store. */
@Component
public final class StoreCreation implements CollectionCreation {
    /** Names in a home that stand for something else. */
    private static final Set<String> RESERVED = Set.of("users", "schedule-inbox", "schedule-outbox");

    private static final Precondition MUST_BE_NULL = Precondition.dav("resource-must-be-null", 405);

    private final LiveProperties properties;
    private final Stores stores;

    @Activate
    public StoreCreation(@Reference LiveProperties properties, @Reference Stores stores) {
        this.properties = properties;
        this.stores = stores;
    }

    @Override
    public void create(
            CollectionType type, List<XmlElement> wanted, QName responseRoot, DavRequest request, DavResponse response)
            throws DavException, IOException {
        Target.Absent place = place(type, request.target());
        List<PropertyUpdate> updates = wanted.stream()
                .filter(property -> !property.name().equals(DavNames.RESOURCETYPE))
                .map(property -> new PropertyUpdate(property, false))
                .toList();
        Home home = place.parent().as(Home.class).orElseThrow();
        NewResource preview = new NewResource(place.href().asCollection(), type, home.owner());
        PropertyChanges changes = PropertyChanges.atCreation(updates, preview, properties);
        if (!changes.accepted()) {
            XmlOut document = new XmlOut().document(responseRoot);
            changes.write(document);
            response.xml(403, document.close());
            return;
        }
        Map<PropertyName, String> values = new HashMap<>();
        changes.toStore().forEach((name, value) -> value.ifPresent(text -> values.put(name, text)));
        store(new NewCollection(
                home.owner().userId().contextId(),
                home.owner().userId().id(),
                type.name(),
                place.href().name(),
                false,
                values));
        response.header("Content-Length", "0");
        response.status(201);
    }

    private static Target.Absent place(CollectionType type, Target target) throws DavException {
        if (!(target instanceof Target.Absent absent)) {
            throw DavException.of(MUST_BE_NULL, "There is something at this address already.");
        }
        boolean inHome = absent.parent()
                .as(Home.class)
                .filter(home -> home.area().equals(type.area()))
                .isPresent();
        if (!inHome || RESERVED.contains(absent.href().name())) {
            throw DavException.of(type.locationNotOk(), "Such a collection cannot be created here.");
        }
        return absent;
    }

    private void store(NewCollection collection) throws DavException {
        try {
            stores.defaultStore().collections().create(collection);
        } catch (NameTakenException e) {
            throw DavException.of(MUST_BE_NULL, "There is something at this address already.");
        }
    }
}
