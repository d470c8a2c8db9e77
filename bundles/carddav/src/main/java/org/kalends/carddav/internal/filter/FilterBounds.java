/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import org.kalends.carddav.internal.CardDavNames;
import org.kalends.carddav.internal.CardDavPreconditions;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.xml.XmlElement;

/** How much a filter may ask. Each condition is a question to the index, and held against each card that is looked at. */
final class FilterBounds {
    private static final int MOST_CONDITIONS = 50;
    private static final int MOST_CHARACTERS = 1000;

    private FilterBounds() {}

    /**
     * Checks a filter before it is read.
     *
     * @throws DavException {@code CARDDAV:supported-filter}
     */
    static void check(XmlElement filter) throws DavException {
        if (conditions(filter) > MOST_CONDITIONS) {
            throw refused("A filter has at most " + MOST_CONDITIONS + " conditions.");
        }
    }

    /** The questions at the ends of the tree; deeper than three levels there is nothing that a filter can hold. */
    private static long conditions(XmlElement filter) throws DavException {
        long conditions = 0;
        for (XmlElement property : filter.children().toList()) {
            for (XmlElement part : property.children().toList()) {
                checkText(part);
                for (XmlElement inner : part.children().toList()) {
                    checkText(inner);
                }
                conditions += Math.max(1, part.children().count());
            }
            conditions += property.children().findAny().isPresent() ? 0 : 1;
        }
        return conditions;
    }

    private static void checkText(XmlElement element) throws DavException {
        if (element.name().equals(CardDavNames.TEXT_MATCH) && element.text().length() > MOST_CHARACTERS) {
            throw refused("A filter looks for texts of at most " + MOST_CHARACTERS + " characters.");
        }
    }

    private static DavException refused(String sentence) {
        return DavException.of(CardDavPreconditions.SUPPORTED_FILTER, sentence);
    }
}
