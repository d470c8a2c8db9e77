/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

/** When somebody is available, as the text that a property holds (RFC 7953 section 7.2.4). */
public final class AvailabilityText {
    private static final int MAX_CHARACTERS = 262_144;

    private AvailabilityText() {}

    /**
     * Examines a text.
     *
     * @throws DavException when it is no calendar of VAVAILABILITYs and time zones, by the precondition that says why
     */
    public static void check(String text) throws DavException {
        if (text.length() > MAX_CHARACTERS) {
            throw DavException.of(
                    CalDavPreconditions.MAX_RESOURCE_SIZE,
                    "An availability has at most " + MAX_CHARACTERS + " characters.");
        }
        try {
            CalendarObject object = CalendarObject.read(text);
            for (Component component : object.components()) {
                if (!component.name().equals("VAVAILABILITY")) {
                    throw DavException.of(
                            CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT,
                            "An availability has no " + component.name() + '.');
                }
                ComponentRules.check(component);
            }
            if (object.components().isEmpty()) {
                throw DavException.of(
                        CalDavPreconditions.VALID_CALENDAR_OBJECT_RESOURCE, "An availability has a VAVAILABILITY.");
            }
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }
}
