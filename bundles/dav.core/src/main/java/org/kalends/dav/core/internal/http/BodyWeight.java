/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

/** How much of the heap a body takes at most, with what is made of it while the request is answered. */
final class BodyWeight {
    /** Texts and lines of an object in which every line is folded, its index and its way into a store; measured. */
    private static final long OCTET = 8;

    /** The shortest element, what an element takes, and as many as are read at all. */
    private static final int ELEMENT_OCTETS = 4;

    private static final long ELEMENT = 150;
    private static final int MOST_ELEMENTS = 250_000;

    private BodyWeight() {}

    /** In octets, of a body of so many that holds calendar objects, cards or anything else. */
    static long ofObjects(int octets) {
        return OCTET * octets;
    }

    /** In octets, of a document of so many. */
    static long ofXml(int octets) {
        return OCTET * octets + ELEMENT * Math.min(octets / ELEMENT_OCTETS, MOST_ELEMENTS);
    }
}
