/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.embedded.json.JsonLine;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/** The types of values as jCal names them, and which one a property has by default (RFC 5545 section 3.3, RFC 7265 section 3.6). */
final class ValueTypes {
    /** The parameter that names a type. */
    static final String PARAMETER = "VALUE";

    static final String TEXT = "text";
    static final String DATE = "date";
    static final String DATE_TIME = "date-time";
    static final String TIME = "time";
    static final String PERIOD = "period";
    static final String UTC_OFFSET = "utc-offset";
    static final String RECUR = "recur";
    static final String INTEGER = "integer";
    static final String FLOAT = "float";
    static final String BOOLEAN = "boolean";

    private static final Map<String, String> DEFAULTS = new HashMap<>();

    /** Those whose type is always said, though there is but one (RFC 7986 sections 5.7, 5.8, 5.10 and 5.11). */
    private static final Set<String> WITHOUT_DEFAULT = Set.of("IMAGE", "CONFERENCE", "SOURCE", "REFRESH-INTERVAL");

    private static final Set<String> LISTS = Set.of("CATEGORIES", "RESOURCES", "EXDATE", "RDATE", "FREEBUSY");

    private static final Set<String> STRUCTURES = Set.of("GEO", "REQUEST-STATUS");

    static {
        all(
                TEXT,
                "CALSCALE METHOD PRODID VERSION CATEGORIES CLASS COMMENT DESCRIPTION LOCATION RESOURCES STATUS SUMMARY"
                        + " TRANSP TZID TZID-ALIAS-OF TZNAME CONTACT RELATED-TO UID ACTION REQUEST-STATUS NAME COLOR"
                        + " BUSYTYPE LOCATION-TYPE PARTICIPANT-TYPE RESOURCE-TYPE PROXIMITY POLL-MODE");
        all(INTEGER, "PERCENT-COMPLETE PRIORITY REPEAT SEQUENCE");
        all(FLOAT, "GEO");
        all(
                DATE_TIME,
                "COMPLETED DTEND DUE DTSTART RECURRENCE-ID EXDATE RDATE CREATED DTSTAMP LAST-MODIFIED ACKNOWLEDGED TZUNTIL");
        all("duration", "DURATION TRIGGER REFRESH-INTERVAL");
        all(PERIOD, "FREEBUSY");
        all(UTC_OFFSET, "TZOFFSETFROM TZOFFSETTO");
        all("uri", "TZURL URL ATTACH SOURCE IMAGE CONFERENCE CALENDAR-ADDRESS");
        all("cal-address", "ATTENDEE ORGANIZER");
        all(RECUR, "RRULE EXRULE");
    }

    private ValueTypes() {}

    private static void all(String type, String names) {
        for (String name : names.split(" ")) {
            DEFAULTS.put(name, type);
        }
    }

    /** The type of a property that names none; what the standards do not know is told as it is written (RFC 7265 section 5). */
    static String byDefault(String property) {
        return DEFAULTS.getOrDefault(property, JsonLine.UNKNOWN);
    }

    /** Whether a property of iCalendar has to say that it is of a type. */
    static boolean isSaid(String property, String type) {
        return !type.equals(JsonLine.UNKNOWN)
                && (!type.equals(byDefault(property)) || WITHOUT_DEFAULT.contains(property));
    }

    /** The type of a property. */
    static String of(Property property) {
        Optional<PropertyParameter> named = property.parameter(PARAMETER);
        return named.map(value -> value.text().strip().toLowerCase(Locale.ROOT))
                .orElseGet(() -> byDefault(property.name()));
    }

    /** Whether its values are a list, each for itself. */
    static boolean isList(String property) {
        return LISTS.contains(property);
    }

    /** Whether its value has several parts. */
    static boolean isStructure(String property) {
        return STRUCTURES.contains(property);
    }
}
