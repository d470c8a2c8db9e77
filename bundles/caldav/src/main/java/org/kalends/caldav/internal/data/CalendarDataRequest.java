/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import java.util.Optional;
import org.kalends.caldav.internal.filter.TimeRangeElement;
import org.kalends.caldav.internal.json.CalendarForm;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.xml.XmlElement;

/**
 * {@code C:calendar-data} as a request has it (RFC 4791 section 9.6): which part of an object is wanted, and in which
 * form.
 *
 * @param form the wanted media type
 * @param parts the wanted parts; empty for all
 * @param recurrences the wanted form of a recurrence set
 * @param freeBusy the time from which free/busy periods are wanted; empty for all
 */
public record CalendarDataRequest(
        CalendarForm form, Optional<CompSelection> parts, RecurrenceForm recurrences, Optional<TimeRange> freeBusy) {
    /** In which form a recurrence set is wanted. */
    public sealed interface RecurrenceForm {}

    /** As it is stored. */
    public record AsStored() implements RecurrenceForm {}

    /**
     * Each instance by itself (RFC 4791 section 9.6.5).
     *
     * @param range the instances wanted
     */
    public record Expanded(TimeRange range) implements RecurrenceForm {}

    /**
     * The master and some overrides (RFC 4791 section 9.6.6).
     *
     * @param range what the overrides must meet
     */
    public record Limited(TimeRange range) implements RecurrenceForm {}

    /**
     * Reads the element.
     *
     * @throws DavException {@code CALDAV:supported-calendar-data} when another format is wanted,
     *     {@code CALDAV:valid-filter} or 400 when it is malformed
     */
    public static CalendarDataRequest parse(XmlElement element) throws DavException {
        CalendarForm form = CalendarForm.named(element.attribute("content-type"));
        String version = element.attribute("version").orElse(CalendarForm.VERSION);
        if (!version.strip().equals(CalendarForm.VERSION)) {
            throw DavException.of(
                    CalDavPreconditions.SUPPORTED_CALENDAR_DATA,
                    "Calendar data has version " + CalendarForm.VERSION + ".");
        }
        Optional<XmlElement> comp = element.child(CalDavNames.COMP);
        Optional<XmlElement> freeBusy = element.child(CalDavNames.LIMIT_FREEBUSY_SET);
        return new CalendarDataRequest(
                form,
                comp.isPresent() ? Optional.of(CompSelection.parse(comp.get())) : Optional.empty(),
                recurrences(element),
                freeBusy.isPresent() ? Optional.of(bounded(freeBusy.get())) : Optional.empty());
    }

    private static RecurrenceForm recurrences(XmlElement element) throws DavException {
        Optional<XmlElement> expand = element.child(CalDavNames.EXPAND);
        Optional<XmlElement> limit = element.child(CalDavNames.LIMIT_RECURRENCE_SET);
        if (expand.isPresent() && limit.isPresent()) {
            throw DavException.of(400, "Only one of expand and limit-recurrence-set may be given.");
        }
        if (expand.isPresent()) {
            return new Expanded(bounded(expand.get()));
        }
        return limit.isPresent() ? new Limited(bounded(limit.get())) : new AsStored();
    }

    private static TimeRange bounded(XmlElement element) throws DavException {
        if (element.attribute("start").isEmpty() || element.attribute("end").isEmpty()) {
            throw malformed("A " + element.name().getLocalPart() + " has a start and an end.");
        }
        return TimeRangeElement.parse(element, CalendarDataRequest::malformed);
    }

    private static DavException malformed(String message) {
        return DavException.of(CalDavPreconditions.VALID_FILTER, message);
    }

    /** Whether the whole object is wanted as it is. */
    public boolean isWhole() {
        return form == CalendarForm.ICALENDAR
                && parts.isEmpty()
                && freeBusy.isEmpty()
                && recurrences instanceof AsStored;
    }
}
