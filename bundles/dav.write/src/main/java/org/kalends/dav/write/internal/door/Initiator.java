/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Actor;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Storage;

/**
 * On whose behalf a unit of work is carried out.
 *
 * @param user who acts, or whose collections the server itself writes to
 * @param request the request that asks for it, if one does
 */
record Initiator(UserId user, Optional<DavRequest> request) {
    static Initiator of(DavRequest request) {
        return new Initiator(request.actor().id(), Optional.of(request));
    }

    Optional<Actor> actor() {
        return request.map(DavRequest::actor);
    }

    Optional<String> header(String name) {
        return request.flatMap(asked -> asked.header(name));
    }

    Author author() {
        return new Author(user.id(), actor().flatMap(Actor::userAgent).orElse(""));
    }

    /** The refusal of a write that a lock stands in the way of, which was taken after locks were checked. */
    DavException locked() {
        return DavException.of(
                Precondition.dav("lock-token-submitted", 423),
                "This is locked by another program or person.",
                out -> request.ifPresent(asked -> out.element(
                        DavNames.HREF, asked.urls().external(asked.target().href()))));
    }

    List<Guard> guards(Storage storage) throws DavException {
        return request.isPresent() ? request.get().guards(storage) : List.of();
    }
}
