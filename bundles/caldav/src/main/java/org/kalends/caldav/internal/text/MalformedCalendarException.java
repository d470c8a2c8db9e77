/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.text;

/** A text is no iCalendar; the message is a sentence for the person at the client. */
public final class MalformedCalendarException extends Exception {
    public MalformedCalendarException(String message) {
        super(message);
    }

    public MalformedCalendarException(String message, Throwable cause) {
        super(message, cause);
    }
}
