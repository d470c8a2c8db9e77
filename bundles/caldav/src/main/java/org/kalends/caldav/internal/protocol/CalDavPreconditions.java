/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.protocol;

import org.kalends.dav.api.Precondition;

/** Refusals that RFC 4791 names. */
public final class CalDavPreconditions {
    /** Section 5.3.2.1: the media type is none of iCalendar. */
    public static final Precondition SUPPORTED_CALENDAR_DATA = caldav("supported-calendar-data", 403);
    /** Section 5.3.2.1: the octets are no iCalendar. */
    public static final Precondition VALID_CALENDAR_DATA = caldav("valid-calendar-data", 403);
    /** Section 5.3.2.1: iCalendar, but not what section 4.1 lets into a calendar. */
    public static final Precondition VALID_CALENDAR_OBJECT_RESOURCE = caldav("valid-calendar-object-resource", 403);
    /** Section 5.3.2.1: the collection does not take this type of component. */
    public static final Precondition SUPPORTED_CALENDAR_COMPONENT = caldav("supported-calendar-component", 403);
    /** Section 5.3.2.1: another object has the UID. */
    public static final Precondition NO_UID_CONFLICT = caldav("no-uid-conflict", 403);
    /** Section 5.3.2.1: no calendar can be there. */
    public static final Precondition CALENDAR_COLLECTION_LOCATION_OK = caldav("calendar-collection-location-ok", 403);
    /** Section 5.3.2.1: too many octets. */
    public static final Precondition MAX_RESOURCE_SIZE = caldav("max-resource-size", 403);
    /** Section 5.3.2.1: more instances than a request may ask for. */
    public static final Precondition MAX_INSTANCES = caldav("max-instances", 403);
    /** Section 5.3.2.1: more attendees than a component may have. */
    public static final Precondition MAX_ATTENDEES_PER_INSTANCE = caldav("max-attendees-per-instance", 403);
    /** Section 5.3.2.1: the object is too far in the past. */
    public static final Precondition MIN_DATE_TIME = caldav("min-date-time", 403);

    /** Section 5.3.2.1: the object is too far in the future. */
    public static final Precondition MAX_DATE_TIME = caldav("max-date-time", 403);

    /** Section 7.8: the filter is malformed. */
    public static final Precondition VALID_FILTER = caldav("valid-filter", 403);
    /** Section 7.8: the filter asks for what cannot be answered. */
    public static final Precondition SUPPORTED_FILTER = caldav("supported-filter", 403);
    /** Section 7.5.1: the collation is unknown. */
    public static final Precondition SUPPORTED_COLLATION = caldav("supported-collation", 403);
    /** RFC 6638 section 7.4: the calendar is one that every user has. */
    public static final Precondition DEFAULT_CALENDAR_NEEDED = caldav("default-calendar-needed", 403);
    /** RFC 7809 section 4.1: the time zone is unknown. */
    public static final Precondition VALID_TIMEZONE = caldav("valid-timezone", 403);

    /** RFC 7529 section 4.1: a rule follows a calendar that is not computed here. */
    public static final Precondition SUPPORTED_RSCALE = caldav("supported-rscale", 403);

    private CalDavPreconditions() {}

    private static Precondition caldav(String local, int status) {
        return new Precondition(CalDavNames.caldav(local), status);
    }
}
