/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.exchange.Preferences;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Facet of a format whose objects are given with more or with less in them to clients that prefer so. Their entity tag stays that
 * of the object, as clients send it back whatever they have read.
 *
 * @since 1.3
 */
@ConsumerType
public interface Preferred {
    /** The name of the header of a request that tells of it, for {@code Vary} (RFC 9110 section 12.5.5). */
    String header();

    /**
     * An object as a client prefers it.
     *
     * @param stored the octets as they are stored, or what is shown of them
     * @return the same octets where nothing is preferred
     */
    Octets preferred(Octets stored, Preferences preferences);
}
