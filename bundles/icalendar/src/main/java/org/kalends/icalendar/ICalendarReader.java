/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/**
 * Reads iCalendar (RFC 5545) into ical4j's model, within bounds and the same on every machine:
 *
 * <ul>
 *   <li>a {@code VTIMEZONE} is left out, and a TZID is that of the zone of the Java machine which is meant; a time whose zone nobody
 *       knows is a floating one, with the name in {@code X-KALENDS-TZID},
 *   <li>a rule without WKST has weeks that begin on Monday,
 *   <li>neither system properties nor other bundles change what is read, and nothing is fetched.
 * </ul>
 *
 * <p>What was read may be kept and belongs to whoever asked. Recurrences of hostile rules are without bound in ical4j: they are for
 * the engine of the calendars to compute. Readers may be shared by threads.
 */
public final class ICalendarReader {
    private static final int LONGEST_REASON = 200;

    private final int mostOctets;

    /**
     * A reader with a bound.
     *
     * @param mostOctets what a text may have, in octets
     */
    public ICalendarReader(int mostOctets) {
        this.mostOctets = mostOctets;
    }

    /**
     * The one calendar in a text.
     *
     * @param octets UTF-8; the caller closes it
     * @throws MalformedICalendarException when it is too large or not one {@code VCALENDAR}
     */
    public Calendar read(InputStream octets) throws IOException, MalformedICalendarException {
        return read(octets.readNBytes(mostOctets + 1));
    }

    /**
     * The one calendar in a text.
     *
     * @param octets UTF-8
     * @throws MalformedICalendarException when it is too large or not one {@code VCALENDAR}
     */
    public Calendar read(byte[] octets) throws MalformedICalendarException {
        if (octets.length > mostOctets) {
            throw new MalformedICalendarException("The calendar has more than " + mostOctets + " octets.");
        }
        List<Calendar> found = parsed(PlainLines.of(octets));
        if (found.size() != 1) {
            throw new MalformedICalendarException("The text is not one VCALENDAR.");
        }
        return found.get(0);
    }

    private static List<Calendar> parsed(String text) throws MalformedICalendarException {
        OwnSettings.hold();
        List<Calendar> found = new ArrayList<>(1);
        try {
            new CalendarParserImpl().parse(new StringReader(text), new ModelHandler(found::add));
        } catch (ParserException | IOException | RuntimeException e) {
            // the library says by any of them what is wrong with a line
            throw new MalformedICalendarException("The text is no iCalendar: " + reason(e), e);
        }
        return found;
    }

    private static String reason(Exception e) {
        String reason = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
