/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.xml.XmlElement;

/** How much a filter may ask. Each condition is a question to the index, and held against each card that is looked at. */
final class FilterBounds {
    private static final int MOST_CONDITIONS = 50;

    private FilterBounds() {}

    /**
     * Checks a filter before it is read.
     *
     * @throws DavException {@code CARDDAV:supported-filter}
     */
    static void check(XmlElement filter) throws DavException {
        if (conditions(filter) > MOST_CONDITIONS) {
            throw DavException.of(
                    CardDavPreconditions.SUPPORTED_FILTER, "A filter has at most " + MOST_CONDITIONS + " conditions.");
        }
    }

    /** The questions at the ends of the tree; deeper than three levels there is nothing that a filter can hold. */
    private static long conditions(XmlElement filter) {
        return filter.children()
                .mapToLong(property -> atLeastOne(property.children()
                        .mapToLong(part -> atLeastOne(part.children().count()))
                        .sum()))
                .sum();
    }

    /** An element that holds nothing is a question itself. */
    private static long atLeastOne(long inside) {
        return Math.max(1, inside);
    }
}
