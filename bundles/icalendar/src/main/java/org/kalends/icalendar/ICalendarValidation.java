/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationEntry;
import net.fortuna.ical4j.validate.ValidationEntry.Severity;

/** What ical4j's rules find in a calendar (RFC 5545, for iTIP RFC 5546 by its METHOD). */
public final class ICalendarValidation {
    private ICalendarValidation() {}

    /** All that is wrong with a calendar and what is in it; empty when it is as it should be. */
    public static List<Finding> findings(Calendar calendar) {
        OwnSettings.hold();
        try {
            List<Finding> found = new ArrayList<>();
            for (ValidationEntry entry : calendar.validate().getEntries()) {
                found.add(new Finding(severity(entry.getSeverity()), entry.getContext(), entry.getMessage()));
            }
            return List.copyOf(found);
        } catch (RuntimeException e) {
            // some of its rules throw what they find, at the first value that cannot be read
            return List.of(new Finding(Finding.Severity.ERROR, Calendar.VCALENDAR, String.valueOf(e.getMessage())));
        }
    }

    private static Finding.Severity severity(Severity severity) {
        return severity == Severity.ERROR ? Finding.Severity.ERROR : Finding.Severity.WARNING;
    }
}
