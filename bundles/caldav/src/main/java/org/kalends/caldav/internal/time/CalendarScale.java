/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.util.List;

/**
 * The calendars whose recurrence rules are computed here, by their names in CLDR (RFC 7529 section 4.1). All of them have the months
 * and the leap days of the Gregorian one: they count years from elsewhere, and a rule names no years.
 */
public final class CalendarScale {
    static final String GREGORIAN = "GREGORIAN";

    private static final List<String> NAMES = List.of(GREGORIAN, "BUDDHIST", "JAPANESE", "ROC");

    private CalendarScale() {}

    /** Their names, in upper case; the first is that of rules without RSCALE. */
    public static List<String> names() {
        return NAMES;
    }

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }
}
