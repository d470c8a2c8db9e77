/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.util.Iterator;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.storage.api.Octets;

/** How much one bulk request may bring. */
final class BulkLimits {
    /** Most objects in a file, which are written group by group. */
    static final int MAX_OBJECTS = 50_000;
    /** Most resources of one that names each: what becomes of all of them is planned before anything is written. */
    static final int MAX_RESOURCES = 1_000;
    /** Most octets of the body. */
    static final long MAX_BYTES = 20L * 1024 * 1024;

    /**
     * Most octets that the objects in a body may come to: more than the body has, since each takes along what they share,
     * such as a time zone.
     */
    private static final long MAX_BYTES_APART = 10 * MAX_BYTES;

    private BulkLimits() {}

    /**
     * Refuses too many resources, before one of them is written.
     *
     * @throws DavException 507
     */
    static void check(int resources) throws DavException {
        check(resources, MAX_RESOURCES);
    }

    private static void check(int brought, int most) throws DavException {
        if (brought > most) {
            throw DavException.of(BulkNames.TOO_MANY, "A request brings at most " + most + " objects at once.");
        }
    }

    /**
     * Refuses what is too much in a file, before one of its objects is written. No more of them are made than may be brought, and none
     * is kept.
     *
     * @param objects what is in the body, made as it is taken
     * @throws DavException 507 when there are too many, 413 when they are too large together
     */
    static void check(Stream<Octets> objects) throws DavException {
        int count = 0;
        long bytes = 0;
        for (Iterator<Octets> each = objects.iterator(); each.hasNext(); ) {
            check(++count, MAX_OBJECTS);
            bytes += each.next().length();
            if (bytes > MAX_BYTES_APART) {
                throw DavException.of(
                        BulkNames.TOO_LARGE,
                        "The objects of a request have at most " + MAX_BYTES_APART
                                + " octets, with what each of them takes along.");
            }
        }
    }
}
