/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.caldav.internal.text.Component;
import org.kalends.dav.api.text.MediaType;

/** A form in which clients have calendar objects. */
public enum CalendarForm {
    /** RFC 5545, the form that is stored. */
    ICALENDAR("text/calendar"),
    /** RFC 7265. */
    JCAL("application/calendar+json");

    /** The version of iCalendar, in each form. */
    public static final String VERSION = "2.0";

    private final String mediaType;

    CalendarForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form of a media type, whatever its parameters. */
    public static Optional<CalendarForm> of(MediaType type) {
        return Stream.of(values()).filter(form -> type.is(form.mediaType)).findFirst();
    }

    /** The media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type, as it is offered. */
    public MediaType asMediaType() {
        return new MediaType(mediaType, Map.of());
    }

    /** A calendar in this form. */
    public String written(Component calendar) {
        return this == JCAL ? JCalWriter.written(calendar) : calendar.text();
    }
}
