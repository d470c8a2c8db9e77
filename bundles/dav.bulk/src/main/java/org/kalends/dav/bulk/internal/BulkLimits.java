/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.storage.api.Octets;

/** How much one bulk request may bring. It is held in memory whole, as is what its answer tells. */
final class BulkLimits {
    /** Most objects. */
    static final int MAX_RESOURCES = 1000;
    /** Most octets of the body. */
    static final long MAX_BYTES = 20L * 1024 * 1024;

    /**
     * Most octets that the objects in a body may come to: more than the body has, since each takes along what they share,
     * such as a time zone.
     */
    private static final long MAX_BYTES_APART = 2 * MAX_BYTES;

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

    /**
     * The objects in a body, before one of them is written. No more of them are made than may be brought.
     *
     * @param objects what is in the body, made as it is taken
     * @throws DavException 507 when there are too many, 413 when they are too large together
     */
    static List<Octets> taken(Stream<Octets> objects) throws DavException {
        List<Octets> taken = new ArrayList<>();
        long bytes = 0;
        for (Iterator<Octets> each = objects.iterator(); each.hasNext(); ) {
            check(taken.size() + 1);
            Octets object = each.next();
            bytes += object.length();
            if (bytes > MAX_BYTES_APART) {
                throw DavException.of(
                        BulkNames.TOO_LARGE,
                        "The objects of a request have at most " + MAX_BYTES_APART
                                + " octets, with what each of them takes along.");
            }
            taken.add(object);
        }
        return taken;
    }
}
