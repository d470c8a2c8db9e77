/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.osgi.annotation.versioning.ProviderType;

/** Something to be done to one object, examined and not yet done. Used by one thread. */
@ProviderType
public interface PlannedWrite {
    /**
     * What came of it, after it was committed.
     *
     * @return the object as it is stored; empty when it is gone
     * @throws DavException when it was not done, by the precondition that says why
     */
    Optional<WrittenObject> outcome() throws DavException;
}
