/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import org.kalends.dav.api.DavException;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.StorageException;
import org.osgi.annotation.versioning.ProviderType;

/** What became of one of many units of work. */
@ProviderType
public sealed interface WorkOutcome {
    /** It is durable. */
    record Done(Committed committed) implements WorkOutcome {}

    /** Nothing of it was written, as it may not be. */
    record Refused(DavException refusal) implements WorkOutcome {}

    /** Nothing of it was written, as the store did not do it. */
    record Failed(StorageException failure) implements WorkOutcome {}

    /**
     * What it left behind.
     *
     * @throws DavException when it was refused
     * @throws StorageException when the store did not do it
     */
    default Committed committed() throws DavException {
        if (this instanceof Refused refused) {
            throw refused.refusal();
        }
        if (this instanceof Failed failed) {
            throw failed.failure();
        }
        return ((Done) this).committed();
    }
}
