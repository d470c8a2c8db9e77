/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Alarms that stand in no event, as the text that a property holds. */
public final class AlarmText {
    private static final int MAX_CHARACTERS = 65_536;

    private AlarmText() {}

    /**
     * Examines a text. One without any alarm is good, too.
     *
     * @throws DavException when something else than VALARMs is in it, by the precondition that says why
     */
    public static void check(String text) throws DavException {
        if (text.length() > MAX_CHARACTERS) {
            throw DavException.of(
                    CalDavPreconditions.MAX_RESOURCE_SIZE, "Alarms have at most " + MAX_CHARACTERS + " characters.");
        }
        try {
            for (Component component : CalendarReader.read(text)) {
                if (!component.name().equals("VALARM")) {
                    throw new MalformedCalendarException(
                            "A default alarm is a VALARM, not a " + component.name() + ".");
                }
                if (!component.has("ACTION") || !component.has("TRIGGER")) {
                    throw new MalformedCalendarException("A VALARM has an ACTION and a TRIGGER.");
                }
                ComponentRules.checkAlarm(component);
            }
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }
}
