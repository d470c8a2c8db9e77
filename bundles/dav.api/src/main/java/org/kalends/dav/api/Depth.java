/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

/** How far a request reaches (RFC 4918 section 10.2). */
public enum Depth {
    ZERO("0"),
    ONE("1"),
    INFINITY("infinity");

    private final String text;

    Depth(String text) {
        this.text = text;
    }

    /**
     * Reads the value of a {@code Depth} header.
     *
     * @throws IllegalArgumentException when it is none of the three
     */
    public static Depth parse(String text) {
        for (Depth depth : values()) {
            if (depth.text.equalsIgnoreCase(text.strip())) {
                return depth;
            }
        }
        throw new IllegalArgumentException("Depth is 0, 1 or infinity.");
    }

    /** As it stands in the header. */
    @Override
    public String toString() {
        return text;
    }
}
