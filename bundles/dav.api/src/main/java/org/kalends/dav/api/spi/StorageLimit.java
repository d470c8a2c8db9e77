/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.List;
import java.util.function.Supplier;
import org.kalends.dav.api.DavException;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Storage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Bounds what may be stored (RFC 4331); a DS component. A limit that was there once and is away has what grows wait (503).
 */
@ConsumerType
public interface StorageLimit {
    /** Its name in this installation; never changes. */
    String name();

    /**
     * Checks before a write, so that no work is done for nothing. Of two writes at the same time both may be let through here.
     *
     * @param owner whose collection is written to
     * @param growth asked for only where there is a bound
     * @throws DavException 507 when there is no room for it
     */
    void check(UserId owner, Supplier<Growth> growth) throws DavException;

    /**
     * What a store is to ask inside a write to collections of an owner.
     *
     * @param storage the store that is written to
     */
    List<Guard> guards(UserId owner, Storage storage);
}
