/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.WrittenObject;

/** An object that goes. */
final class RemovedObject extends UnitWrite {
    RemovedObject(UnitOfWork unit) {
        super(unit);
    }

    @Override
    public Optional<WrittenObject> outcome() throws DavException {
        became().committed();
        return Optional.empty();
    }
}
