/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind that does not take every object that is fit to be stored. */
@ConsumerType
public interface Selective {
    /**
     * Refuses an object that is well-formed but not welcome.
     *
     * @param object what shall be stored
     * @param actor who wants to store it
     * @throws DavException by the precondition that says why
     */
    void permit(AcceptedObject object, Actor actor) throws DavException;
}
