/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.text.AcceptedTypes;
import org.kalends.dav.api.text.MediaType;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

/** A form in which clients have calendar objects. */
public enum CalendarForm {
    /** RFC 5545, the form that is stored. */
    ICALENDAR("text/calendar"),
    /** RFC 7265. */
    JCAL("application/calendar+json"),
    /** RFC 6321. */
    XCAL("application/calendar+xml");

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
     * The form that an element of XML names; the stored one where it names none.
     *
     * @param contentType its {@code content-type}
     * @throws DavException {@code CALDAV:supported-calendar-data} when there is no such form
     */
    public static CalendarForm named(Optional<String> contentType) throws DavException {
        Optional<CalendarForm> form =
                contentType.isEmpty() ? Optional.of(ICALENDAR) : of(MediaType.of(contentType.get()));
        return form.orElseThrow(() -> DavException.of(
                CalDavPreconditions.SUPPORTED_CALENDAR_DATA,
                "Calendar data is one of these: "
                        + Stream.of(values()).map(CalendarForm::mediaType).collect(Collectors.joining(", ")) + "."));
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

    /**
     * A calendar in this form, in pieces.
     *
     * @throws IllegalStateException of the form that is stored, whose lines need no other
     */
    public CalendarStream stream() {
        return switch (this) {
            case ICALENDAR -> throw new IllegalStateException("Lines stand as they are stored.");
            case JCAL -> new JCalStream();
            case XCAL -> new XCalStream();
        };
    }

    /** The forms beside the one that is stored. */
    public static List<MediaType> others() {
        return Stream.of(values())
                .filter(form -> form != ICALENDAR)
                .map(CalendarForm::asMediaType)
                .toList();
    }

    /** Tells in an element of XML what is in it, where that is not what it always is. */
    public void describe(XmlOut element) {
        if (this != ICALENDAR) {
            element.attribute("content-type", mediaType).attribute("version", VERSION);
        }
    }

    /** A calendar in this form. */
    public String written(Component calendar) {
        return switch (this) {
            case ICALENDAR -> calendar.text();
            case JCAL -> JCalWriter.written(calendar);
            case XCAL -> XCalStream.written(calendar);
        };
    }

    /**
     * A calendar that is stored, in this form.
     *
     * @throws DavException 500 when it cannot be read
     */
    public String written(String stored) throws DavException {
        if (this == ICALENDAR) {
            return stored;
        }
        try {
            return written(CalendarObject.read(stored).calendar());
        } catch (MalformedCalendarException e) {
            throw DavException.of(500, "What is stored cannot be read: " + e.getMessage());
        }
    }

    /**
     * The iCalendar that a text in this form stands for; it is examined by whoever stores it.
     *
     * @throws DavException {@code CALDAV:valid-calendar-data} when it is not in this form
     */
    public String read(String text) throws DavException {
        try {
            return switch (this) {
                case ICALENDAR -> text;
                case JCAL -> JCalReader.read(text);
                case XCAL -> XCalReader.read(text);
            };
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }
}
