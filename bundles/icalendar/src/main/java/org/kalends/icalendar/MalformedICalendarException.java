/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

/** A text is no iCalendar; the message is a sentence for whoever sent it. */
public final class MalformedICalendarException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedICalendarException(String message) {
        super(message);
    }

    public MalformedICalendarException(String message, Throwable cause) {
        super(message, cause);
    }
}
