/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.resource.UnreadableObjectException;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A file of many objects while it is made, piece by piece: it remembers what the pieces share, and none of the objects. Used by one
 * thread.
 *
 * @since 1.3
 */
@ConsumerType
public interface JoinedObjects {
    /** What stands before the first object. */
    String begin();

    /**
     * What the file has of one more object.
     *
     * @param object the octets as they are stored, or what is shown of them
     * @throws UnreadableObjectException when it cannot be taken into the file, which then has the others
     */
    String next(Octets object) throws UnreadableObjectException;

    /** What stands after the last object. */
    String end();
}
