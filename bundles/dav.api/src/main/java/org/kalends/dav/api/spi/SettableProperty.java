/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A live property that clients may set and whose value lies elsewhere than among the stored properties of the resource; it
 * cannot be removed. Registered as {@link LiveProperty}.
 */
@ConsumerType
public interface SettableProperty extends LiveProperty {
    /** Whether it can be set on a resource that has it; elsewhere it is protected. */
    boolean settableOn(Resource resource);

    /**
     * Examines a new value.
     *
     * @param context the resource, who sets the property, and its element as the client sent it
     * @return what sets it; called when all else that the request wants is accepted, too
     * @throws DavException when it is no valid value, by the precondition that says why
     */
    Runnable accept(PropertyContext context) throws DavException;
}
