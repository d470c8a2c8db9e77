/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import org.kalends.icalendar.text.MalformedCalendarException;

/** A recurrence rule follows a calendar that is not computed here (RFC 7529 section 4.1). */
public final class UnsupportedScaleException extends MalformedCalendarException {
    private static final long serialVersionUID = 1L;

    UnsupportedScaleException(String message) {
        super(message);
    }
}
