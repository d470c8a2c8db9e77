/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.transfer;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.write.internal.place.Existing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code DELETE}, RFC 4918 section 9.6: an object, or a collection with all that is in it. */
@Component
public final class DeleteMethod implements DavMethod {
    private final UnitsOfWork units;

    @Activate
    public DeleteMethod(@Reference UnitsOfWork units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "DELETE";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target.resource().filter(Existing::isStored).isPresent();
    }

    @Override
    public boolean takesBody() {
        return false;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return Existing.removal(request.resource());
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException {
        Resource resource = request.resource();
        if (Existing.isItem(resource)) {
            units.begin(request, Existing.storage(resource))
                    .delete(resource, request.condition())
                    .commit();
        } else {
            deleteCollection(resource, request);
        }
        response.status(204);
    }

    /** With all that is in it, whatever the Depth: section 9.6.1 has it act as if infinity were said. */
    private void deleteCollection(Resource resource, DavRequest request) throws DavException {
        Existing.checkDepth(request);
        Existing.checkRemovable(resource);
        units.begin(request, Existing.storage(resource))
                .deleteCollection(resource)
                .commit();
    }
}
