/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import java.util.Optional;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A header that tells of an object what is not in its octets, in answers that give it and in those to its write; a DS component. Stateless
 * and safe for concurrent use. Of objects to which none applies nothing is read for it.
 *
 * @since 1.3
 */
@ConsumerType
public interface ObjectHeader {
    /** The name of the header. */
    String name();

    /**
     * Whether an object may have it, decided without reading anything.
     *
     * @param type the kind of its collection
     * @param octets the object
     */
    boolean appliesTo(CollectionType type, Octets octets);

    /**
     * Its value; empty when this object has none.
     *
     * @param item the object with its stored properties
     */
    Optional<String> value(Item item);
}
