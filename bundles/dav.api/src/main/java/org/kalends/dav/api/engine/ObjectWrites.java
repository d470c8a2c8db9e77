/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.Target;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ProviderType;

/** Writes single objects, with all that must hold of them, for whatever method brings them; an OSGi service. */
@ProviderType
public interface ObjectWrites {
    /**
     * The privileges it takes to write an object there (RFC 3744 appendix B).
     *
     * @throws DavException 409 when its collection does not exist
     */
    List<Requirement> requirements(Target target) throws DavException;

    /** The privileges it takes to remove an object. */
    List<Requirement> removal(Resource object);

    /**
     * Plans to create or replace the object that the request's URL names, under the request's condition.
     *
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    PlannedWrite replace(Octets sent, DavRequest request) throws DavException;

    /**
     * Plans to create an object under a name of the server's choice.
     *
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    PlannedWrite add(Octets sent, StoredMembers collection, DavRequest request) throws DavException;

    /** Plans to remove an object, and with it the locks on it. */
    PlannedWrite remove(Resource object, Condition condition, DavRequest request);

    /**
     * Does what was planned here, each for itself: one that is refused takes no other with it. They
     * share what a transaction costs.
     *
     * @param unchanged the state that the collection must be in when the first of them is done, if any
     * @throws DavException 412 when it is in another one, and nothing was done
     */
    void commit(List<PlannedWrite> planned, Optional<Guard.CollectionAt> unchanged) throws DavException;
}
