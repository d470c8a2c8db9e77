/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

/**
 * By how much a write makes grow what is stored; nothing or less when it does not.
 *
 * @param ofOwner octets in the collections of the owner
 * @param ofContext octets in all collections of the context
 */
public record Growth(long ofOwner, long ofContext) {
    /** Octets that are new to the context, too. */
    public static Growth of(long octets) {
        return new Growth(octets, octets);
    }

    /** Octets that were somebody else's in the same context. */
    public static Growth ofOwnerAlone(long octets) {
        return new Growth(octets, 0);
    }
}
