/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.property;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.AppliedPreferences;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.write.internal.place.Existing;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code PROPPATCH}, RFC 4918 section 9.2: all changes or none. */
@Component
public final class PropPatchMethod implements DavMethod {
    private final LiveProperties properties;
    private final UnitsOfWork units;

    @Activate
    public PropPatchMethod(@Reference LiveProperties properties, @Reference UnitsOfWork units) {
        this.properties = properties;
        this.units = units;
    }

    @Override
    public String name() {
        return "PROPPATCH";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target instanceof Target.Existing;
    }

    /** How much is stored already decides how much more may be. */
    @Override
    public Set<ItemPart> needs() {
        return Set.of(ItemPart.PROPERTIES);
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        Resource resource = request.resource();
        // Where nobody can change anything no privilege helps: each property says that it is protected
        Privilege needed = PropertyChanges.possible(resource, properties) ? Privilege.WRITE_PROPERTIES : Privilege.READ;
        return List.of(new Requirement(resource, needed));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Resource resource = request.resource();
        List<PropertyUpdate> updates = PropertyUpdate.in(request.xml(DavNames.PROPERTYUPDATE));
        if (updates.isEmpty()) {
            throw DavException.of(400, "The request names no property.");
        }
        PropertyChanges changes = PropertyChanges.of(updates, resource, request, properties);
        if (changes.accepted()) {
            write(resource, changes, request);
        }
        if (changes.accepted() && request.preferences().minimal()) {
            // RFC 8144 section 2.2: that all went well needs no body
            AppliedPreferences.tell(response, "return=minimal");
            response.header("Content-Length", "0");
            response.status(200);
            return;
        }
        AppliedPreferences.tell(response);
        XmlOut document = new XmlOut().document(DavNames.MULTISTATUS);
        document.open(DavNames.RESPONSE).element(DavNames.HREF, request.urls().external(resource.href()));
        changes.write(document);
        response.xml(207, document.close().close());
    }

    private void write(Resource resource, PropertyChanges changes, DavRequest request) throws DavException {
        if (Existing.isStored(resource)) {
            units.begin(request, Existing.storage(resource))
                    .patch(resource, changes.toStore())
                    .commit();
        }
        changes.setElsewhere();
    }
}
