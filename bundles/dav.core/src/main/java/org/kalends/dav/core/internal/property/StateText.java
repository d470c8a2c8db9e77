/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.SyncStates;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.StorageUnavailableException;

/** The state of a collection, as the value of a property. */
final class StateText {
    private StateText() {}

    /**
     * The state.
     *
     * @throws DavException 503, for this property alone, when it lies in a store that is away
     */
    static String of(Resource resource, SyncStates states) throws DavException {
        try {
            return states.token(resource).orElseThrow();
        } catch (StorageUnavailableException e) {
            throw DavException.notReady();
        }
    }
}
