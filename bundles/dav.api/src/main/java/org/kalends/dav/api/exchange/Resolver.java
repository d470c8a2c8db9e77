/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Target;
import org.kalends.storage.api.ItemPart;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds what an address names; an OSGi service. It waits for all {@code ResourceProvider}s, so one that needs it takes the
 * {@code ServiceReference} and gets the service only when it is asked itself.
 */
@ConsumerType
public interface Resolver {
    /**
     * Finds what an address names, for a user.
     *
     * @param parts what will be asked of an item beyond the plain facts
     * @throws DavException when it cannot be told: 403 when the user may not use this part of the server, 503 when the part
     *     is not here at the moment
     */
    Target resolve(Href href, Actor actor, Set<ItemPart> parts) throws DavException;
}
