/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.zone;

import java.time.ZoneId;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.zone.ZoneDefinition;

/** Zones of the IANA database as components of an object. */
public final class DefinedZone {
    private DefinedZone() {}

    /** The VTIMEZONE of a zone. */
    public static Component of(ZoneId zone) {
        try {
            return CalendarReader.read(ZoneDefinition.text(zone)).get(0);
        } catch (MalformedCalendarException e) {
            throw new IllegalStateException("The definition of " + zone + " cannot be read.", e);
        }
    }
}
