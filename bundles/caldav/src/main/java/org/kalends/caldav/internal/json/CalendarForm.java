/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.dav.api.text.AcceptedTypes;
import org.kalends.dav.api.text.MediaType;
import org.kalends.icalendar.text.Component;

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

    /**
     * The form that a client likes best; the stored one when it does not say, or takes nothing of what there is.
     *
     * @param accept the {@code Accept} header
     */
    public static CalendarForm accepted(Optional<String> accept) {
        List<MediaType> offered =
                Stream.of(values()).map(CalendarForm::asMediaType).toList();
        return accept.map(AcceptedTypes::of)
                .flatMap(types -> types.best(offered))
                .flatMap(CalendarForm::of)
                .orElse(ICALENDAR);
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
