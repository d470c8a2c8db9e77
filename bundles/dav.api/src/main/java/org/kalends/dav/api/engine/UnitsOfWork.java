/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.List;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Storage;
import org.osgi.annotation.versioning.ProviderType;

/** The one door through which collections and objects are written; an OSGi service. */
@ProviderType
public interface UnitsOfWork {
    /**
     * Begins a unit of work on behalf of a request. What the request must hold for its writes, locks above all, is asked
     * inside the unit.
     *
     * @param storage where all of it is written
     */
    UnitOfWork begin(DavRequest request, Storage storage);

    /**
     * Begins a unit of work of the server itself.
     *
     * @param owner whose collections are written to
     * @param storage where all of it is written
     */
    UnitOfWork begin(UserId owner, Storage storage);

    /**
     * Carries out many units, each for itself, in as few transactions as their stores can.
     *
     * @return what became of each, in their order
     */
    List<WorkOutcome> commitAll(List<UnitOfWork> units);
}
