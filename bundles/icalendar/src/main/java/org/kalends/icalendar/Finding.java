/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.util.Objects;

/**
 * Something in a calendar that RFC 5545 has otherwise.
 *
 * @param severity how bad it is
 * @param place the component or property it is about
 * @param message a sentence or what is left of one, in English
 */
public record Finding(Severity severity, String place, String message) {
    /** How bad something is. */
    public enum Severity {
        /** The RFC forbids it. */
        ERROR,
        /** The RFC advises against it, or programs are known to stumble over it. */
        WARNING
    }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }
}
