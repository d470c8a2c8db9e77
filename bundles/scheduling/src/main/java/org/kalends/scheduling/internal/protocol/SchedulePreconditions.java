/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.protocol;

import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.Precondition;

/** What RFC 6638 section 3.2.4 and its extensions have servers refuse. */
public final class SchedulePreconditions {
    public static final Precondition UNIQUE_SCHEDULING_OBJECT_RESOURCE = forbidden("unique-scheduling-object-resource");
    public static final Precondition SAME_ORGANIZER_IN_ALL_COMPONENTS = forbidden("same-organizer-in-all-components");
    public static final Precondition ALLOWED_ORGANIZER_CHANGE = forbidden("allowed-organizer-scheduling-object-change");
    public static final Precondition ALLOWED_ATTENDEE_CHANGE = forbidden("allowed-attendee-scheduling-object-change");
    public static final Precondition SUPPORTED_CALENDAR_DATA = forbidden("supported-calendar-data");
    public static final Precondition VALID_CALENDAR_DATA = forbidden("valid-calendar-data");
    public static final Precondition VALID_SCHEDULING_MESSAGE = forbidden("valid-scheduling-message");
    public static final Precondition ORGANIZER_ALLOWED = forbidden("organizer-allowed");
    public static final Precondition MAX_RESOURCE_SIZE = forbidden("max-resource-size");
    public static final Precondition MAX_ATTENDEES_PER_INSTANCE = forbidden("max-attendees-per-instance");
    public static final Precondition DEFAULT_CALENDAR_NEEDED = forbidden("default-calendar-needed");
    public static final Precondition CALENDAR_COLLECTION_LOCATION_OK = forbidden("calendar-collection-location-ok");
    public static final Precondition VALID_SCHEDULE_DEFAULT_CALENDAR_URL =
            forbidden("valid-schedule-default-calendar-URL");

    public static final Precondition NO_UID_CONFLICT = forbidden("no-uid-conflict");
    public static final Precondition VALID_RID_PARAMETER = forbidden("valid-rid-parameter");

    /** What cannot be split (caldav-recursplit section 3). */
    public static final Precondition INVALID_SPLIT = new Precondition(CalendarServerNames.cs("invalid-split"), 403);

    private SchedulePreconditions() {}

    private static Precondition forbidden(String local) {
        return new Precondition(ScheduleNames.caldav(local), 403);
    }
}
