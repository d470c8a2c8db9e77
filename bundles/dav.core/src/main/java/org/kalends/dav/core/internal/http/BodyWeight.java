/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import org.kalends.dav.api.xml.XmlReader;

/** How much of the heap a body takes at most, with what is made of it while the request is answered. */
final class BodyWeight {
    /** Texts and lines of an object in which every line is folded, its index and its way into a store; measured. */
    private static final long OCTET = 8;

    /** The shortest element, and what an element takes. */
    private static final int ELEMENT_OCTETS = 4;

    private static final long ELEMENT = 150;

    private BodyWeight() {}

    /** In octets, of a body of so many that holds calendar objects, cards or anything else. */
    static long ofObjects(int octets) {
        return OCTET * octets;
    }

    /** In octets, of a document of so many. */
    static long ofXml(int octets) {
        return OCTET * octets + ELEMENT * Math.min(octets / ELEMENT_OCTETS, XmlReader.MOST_ELEMENTS);
    }
}
