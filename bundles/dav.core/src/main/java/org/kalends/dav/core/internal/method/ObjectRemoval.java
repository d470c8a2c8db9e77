/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Requirement;
import org.kalends.storage.api.Condition;

/** Removes one object, for whatever method asks for it. */
public final class ObjectRemoval {
    private ObjectRemoval() {}

    /** The privileges it takes. */
    public static List<Requirement> requirements(Resource object) {
        return Existing.removal(object);
    }

    /** Removes it, and with it the locks on it. */
    public static void remove(Resource object, Condition condition, DavRequest request, UnitsOfWork units)
            throws DavException {
        units.begin(request, Existing.storage(object)).delete(object, condition).commit();
    }
}
