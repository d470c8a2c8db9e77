/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import java.util.Arrays;
import java.util.Optional;

/** The versions of vCard that address books hold. */
public enum Version {
    /** RFC 2426. */
    V3("3.0"),
    /** RFC 6350. */
    V4("4.0");

    private final String number;

    Version(String number) {
        this.number = number;
    }

    /** The value of VERSION. */
    public String number() {
        return number;
    }

    /** The version of this number; empty when it is none that address books hold. */
    public static Optional<Version> of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst();
    }
}
