/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The calendars that recurrence rules may follow, by their names in CLDR (RFC 7529 section 4.1). Those of the Gregorian months and leap days
 * count years from elsewhere, and a rule names no years. What is told by looking at the moon is not here: nobody knows it in advance.
 */
public final class CalendarSystems {
    private static final List<String> GREGORIAN = List.of("GREGORIAN", "BUDDHIST", "JAPANESE", "ROC");

    /** Days from 1 January 1970 to the first day of each year 1. */
    private static final long ISLAMIC_EPOCH = -492_148;

    private static final long COPTIC_EPOCH = -615_558;
    private static final long ETHIOPIC_EPOCH = -716_367;

    private static final Map<String, Supplier<CalendarSystem>> OTHERS = Map.ofEntries(
            Map.entry("CHINESE", () -> Tables.CHINESE.calendar),
            Map.entry("COPTIC", () -> new CopticCalendar(COPTIC_EPOCH)),
            Map.entry("DANGI", () -> Tables.DANGI.calendar),
            Map.entry("ETHIOPIC", () -> new CopticCalendar(ETHIOPIC_EPOCH)),
            Map.entry("ETHIOPIC-AMETE-ALEM", () -> new CopticCalendar(ETHIOPIC_EPOCH)),
            Map.entry("HEBREW", HebrewCalendar::new),
            Map.entry("INDIAN", IndianCalendar::new),
            Map.entry("ISLAMIC-CIVIL", () -> new IslamicCalendar(ISLAMIC_EPOCH)),
            Map.entry("ISLAMIC-TBLA", () -> new IslamicCalendar(ISLAMIC_EPOCH - 1)),
            Map.entry("ISLAMIC-UMALQURA", UmmAlQuraCalendar::new),
            Map.entry("PERSIAN", PersianCalendar::new));

    private CalendarSystems() {}

    /** Tables, read when the first rule asks for them. */
    private enum Tables {
        CHINESE("chinese-years.txt"),
        DANGI("dangi-years.txt");

        private final TabulatedCalendar calendar;

        Tables(String table) {
            calendar = new TabulatedCalendar(table);
        }
    }

    /** Their names, in upper case; the first is that of rules without RSCALE. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(GREGORIAN);
        names.addAll(new TreeMap<>(OTHERS).keySet());
        return names;
    }

    /** Whether rules may follow the calendar of a name. */
    public static boolean isKnown(String name) {
        return GREGORIAN.contains(name) || OTHERS.containsKey(name);
    }

    /** The calendar of a name that is known; empty for those of the Gregorian months. */
    public static Optional<CalendarSystem> of(String name) {
        return Optional.ofNullable(OTHERS.get(name)).map(Supplier::get);
    }
}
