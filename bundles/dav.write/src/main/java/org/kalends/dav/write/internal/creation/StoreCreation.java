/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.creation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.engine.CollectionCreation;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.AppliedPreferences;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.write.internal.place.CollectionPlace;
import org.kalends.dav.write.internal.property.NewResource;
import org.kalends.dav.write.internal.property.PropertyChanges;
import org.kalends.dav.write.internal.property.PropertyUpdate;
import org.kalends.identity.UserId;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Creates collections in the default store. */
@Component
public final class StoreCreation implements CollectionCreation {
    private static final Precondition MUST_BE_NULL = Precondition.dav("resource-must-be-null", 405);

    private final LiveProperties properties;
    private final Stores stores;
    private final UnitsOfWork units;

    @Activate
    public StoreCreation(@Reference LiveProperties properties, @Reference Stores stores, @Reference UnitsOfWork units) {
        this.properties = properties;
        this.stores = stores;
        this.units = units;
    }

    @Override
    public void create(
            CollectionType type, List<XmlElement> wanted, QName responseRoot, DavRequest request, DavResponse response)
            throws DavException, IOException {
        CollectionPlace place = place(type, request.target());
        List<PropertyUpdate> updates = wanted.stream()
                .filter(property -> !property.name().equals(DavNames.RESOURCETYPE))
                .map(property -> new PropertyUpdate(property, false))
                .toList();
        Href href = request.target().href().asCollection();
        NewResource preview = new NewResource(href, type, place.owner());
        PropertyChanges changes = PropertyChanges.atCreation(updates, preview, request, properties);
        if (!changes.accepted()) {
            XmlOut document = new XmlOut().document(responseRoot);
            changes.write(document);
            response.xml(403, document.close());
            return;
        }
        Map<PropertyName, String> values = new HashMap<>();
        changes.toStore().forEach((name, value) -> value.ifPresent(text -> values.put(name, text)));
        UserId owner = place.owner().userId();
        store(
                new NewCollection(
                        owner.contextId(), owner.id(), type.name(), place.path().text(), false, values),
                place,
                request);
        // The answer is as short as it can be for everybody (RFC 8144 section 2.3)
        AppliedPreferences.tell(response, request.preferences().minimal() ? "return=minimal" : "");
        response.header("Content-Length", "0");
        response.status(201);
    }

    private static CollectionPlace place(CollectionType type, Target target) throws DavException {
        if (!(target instanceof Target.Absent)) {
            throw DavException.of(MUST_BE_NULL, "There is something at this address already.");
        }
        return CollectionPlace.of(target, type)
                .orElseThrow(() -> DavException.of(type.locationNotOk(), "Such a collection cannot be created here."));
    }

    private void store(NewCollection collection, CollectionPlace place, DavRequest request) throws DavException {
        try {
            units.begin(
                            request,
                            place.storage()
                                    .orElseGet(() -> stores.forNew(place.owner().userId())))
                    .create(collection, false)
                    .commit();
        } catch (NameTakenException e) {
            throw DavException.of(MUST_BE_NULL, "There is something at this address already.");
        }
    }
}
