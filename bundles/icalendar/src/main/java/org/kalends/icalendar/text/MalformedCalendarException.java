/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import org.kalends.dav.api.resource.UnreadableObjectException;

/** A text is no iCalendar; the message is a sentence for the person at the client. */
public class MalformedCalendarException extends UnreadableObjectException {
    private static final long serialVersionUID = 1L;

    public MalformedCalendarException(String message) {
        super(message);
    }

    public MalformedCalendarException(String message, Throwable cause) {
        super(message, cause);
    }
}
