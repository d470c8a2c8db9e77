/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.bulk;

import org.kalends.dav.core.DavException;

/** How much one bulk request may bring. It is held in memory whole, as is what its answer tells. */
final class BulkLimits {
    /** Most objects. */
    static final int MAX_RESOURCES = 1000;
    /** Most octets of the body. */
    static final long MAX_BYTES = 20L * 1024 * 1024;

    private BulkLimits() {}

    /**
     * Refuses too many objects, before one of them is written.
     *
     * @throws DavException 507
     */
    static void check(int resources) throws DavException {
        if (resources > MAX_RESOURCES) {
            throw DavException.of(
                    BulkNames.TOO_MANY, "A request brings at most " + MAX_RESOURCES + " objects at once.");
        }
    }
}
