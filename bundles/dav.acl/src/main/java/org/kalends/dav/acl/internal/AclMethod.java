/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import java.io.IOException;
import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.identity.Identities;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code ACL}, RFC 3744 section 8.1, of a collection; objects have the rights of theirs. */
@Component
public final class AclMethod implements DavMethod {
    private final Identities identities;
    private final UnitsOfWork units;

    @Activate
    public AclMethod(@Reference Identities identities, @Reference UnitsOfWork units) {
        this.identities = identities;
        this.units = units;
    }

    @Override
    public String name() {
        return "ACL";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target.resource()
                .flatMap(found -> found.as(StoredCollection.class))
                .isPresent();
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(request.resource(), Privilege.WRITE_ACL));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Resource resource = request.resource();
        StoredCollection collection = resource.as(StoredCollection.class).orElseThrow();
        AclPrincipals principals = AclPrincipals.of(request.actor(), identities, request.urls());
        CollectionType type = resource.as(CollectionType.class).orElseThrow();
        List<Grant> grants = new AclReader(collection, type, PrivilegeTree.of(resource), principals)
                .read(request.xml(DavNames.dav("acl")));
        units.begin(request, resource.as(Storage.class).orElseThrow())
                .grant(resource, grants)
                .commit();
        response.header("Content-Length", "0");
        response.status(200);
    }
}
