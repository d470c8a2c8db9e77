/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.protocol;

import javax.xml.namespace.QName;

/** Names in the CalDAV namespace (RFC 4791). */
public final class CalDavNames {
    public static final String NAMESPACE = "urn:ietf:params:xml:ns:caldav";

    public static final QName CALENDAR = caldav("calendar");
    public static final QName MKCALENDAR = caldav("mkcalendar");
    public static final QName MKCALENDAR_RESPONSE = caldav("mkcalendar-response");
    public static final QName COMP = caldav("comp");
    public static final QName PROP = caldav("prop");
    public static final QName ALLCOMP = caldav("allcomp");
    public static final QName ALLPROP = caldav("allprop");
    public static final QName EXPAND = caldav("expand");
    public static final QName LIMIT_RECURRENCE_SET = caldav("limit-recurrence-set");
    public static final QName LIMIT_FREEBUSY_SET = caldav("limit-freebusy-set");
    public static final QName FILTER = caldav("filter");
    public static final QName COMP_FILTER = caldav("comp-filter");
    public static final QName PROP_FILTER = caldav("prop-filter");
    public static final QName PARAM_FILTER = caldav("param-filter");
    public static final QName TEXT_MATCH = caldav("text-match");
    public static final QName TIME_RANGE = caldav("time-range");
    public static final QName TIMEZONE = caldav("timezone");
    public static final QName TIMEZONE_ID = caldav("timezone-id");
    public static final QName CALENDAR_DATA = caldav("calendar-data");
    public static final QName CALENDAR_HOME_SET = caldav("calendar-home-set");
    public static final QName CALENDAR_DESCRIPTION = caldav("calendar-description");
    public static final QName CALENDAR_TIMEZONE = caldav("calendar-timezone");
    public static final QName CALENDAR_TIMEZONE_ID = caldav("calendar-timezone-id");
    public static final QName CALENDAR_USER_ADDRESS_SET = caldav("calendar-user-address-set");
    public static final QName CALENDAR_USER_TYPE = caldav("calendar-user-type");
    public static final QName SUPPORTED_CALENDAR_COMPONENT_SET = caldav("supported-calendar-component-set");
    public static final QName SUPPORTED_CALENDAR_COMPONENT_SETS = caldav("supported-calendar-component-sets");
    public static final QName SUPPORTED_CALENDAR_DATA = caldav("supported-calendar-data");
    public static final QName SUPPORTED_COLLATION_SET = caldav("supported-collation-set");
    public static final QName MAX_RESOURCE_SIZE = caldav("max-resource-size");
    public static final QName MIN_DATE_TIME = caldav("min-date-time");
    public static final QName MAX_DATE_TIME = caldav("max-date-time");
    public static final QName MAX_INSTANCES = caldav("max-instances");
    public static final QName SCHEDULE_CALENDAR_TRANSP = caldav("schedule-calendar-transp");
    /** {@link #CALENDAR_AVAILABILITY} before it was a standard, as programs of Apple call it. */
    public static final QName CALENDAR_AVAILABILITY_OF_APPLE =
            new QName("http://calendarserver.org/ns/", "calendar-availability");

    public static final QName CALENDAR_AVAILABILITY = caldav("calendar-availability");
    public static final QName OPAQUE = caldav("opaque");
    public static final QName TRANSPARENT = caldav("transparent");
    public static final QName CALENDAR_QUERY = caldav("calendar-query");
    public static final QName CALENDAR_MULTIGET = caldav("calendar-multiget");
    public static final QName FREE_BUSY_QUERY = caldav("free-busy-query");

    private CalDavNames() {}

    /** A name in this namespace. */
    public static QName caldav(String local) {
        return new QName(NAMESPACE, local, "C");
    }
}
