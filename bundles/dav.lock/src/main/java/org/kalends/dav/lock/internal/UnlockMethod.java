/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.AccessControl;
import org.kalends.dav.api.access.ScopedAccess;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.storage.api.Lock;
import org.osgi.service.component.annotations.Component;

/** {@code UNLOCK}, RFC 4918 section 9.11: by whoever holds the lock, or has {@code DAV:unlock} (RFC 3744 section 3.5). */
@Component
public final class UnlockMethod implements DavMethod {
    @Override
    public String name() {
        return "UNLOCK";
    }

    @Override
    public boolean appliesTo(Target target) {
        return target instanceof Target.Existing && StoredPlace.of(target).isPresent();
    }

    @Override
    public boolean takesBody() {
        return false;
    }

    @Override
    public List<Requirement> requirements(DavRequest request) {
        return List.of(new Requirement(request.resource(), Privilege.READ));
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException {
        String token = request.header("Lock-Token")
                .map(String::strip)
                .filter(text -> text.startsWith("<") && text.endsWith(">"))
                .map(text -> text.substring(1, text.length() - 1))
                .orElseThrow(() -> DavException.of(400, "The Lock-Token header is missing or malformed."));
        Resource resource = request.resource();
        StoredPlace place = StoredPlace.of(resource).orElseThrow();
        Lock lock = place.covering().stream()
                .filter(present -> present.token().equals(token))
                .findFirst()
                .orElseThrow(() -> DavException.of(
                        Precondition.dav("lock-token-matches-request-uri", 409), "There is no such lock here."));
        Requirement unlock = new Requirement(resource, Privilege.UNLOCK);
        boolean own = lock.holder() == request.actor().id().id();
        if (!own || !ScopedAccess.allows(unlock, request.actor())) {
            AccessControl.check(List.of(unlock), request.actor(), request.urls());
        }
        place.storage().locks().release(place.contextId(), token);
        response.status(204);
    }
}
