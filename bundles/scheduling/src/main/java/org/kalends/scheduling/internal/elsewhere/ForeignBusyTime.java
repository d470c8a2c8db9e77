/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.property.FreeBusy;
import org.kalends.icalendar.ICalendarReader;
import org.kalends.icalendar.MalformedICalendarException;
import org.kalends.icalendar.busy.BusyTimes;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/**
 * What another server has told of somebody's busy time (RFC 5545 section 3.6.4), and of that nothing but times: as an answer of our own.
 *
 * @param question what is asked here
 * @param reader reads no more than there may be
 */
record ForeignBusyTime(BusyTimes.Question question, ICalendarReader reader) {
    private static final int MOST_PERIODS = 5_000;
    private static final Set<String> TYPES = Set.of("BUSY", "BUSY-UNAVAILABLE", "BUSY-TENTATIVE");
    private static final String FREE = "FREE";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * Reads an answer.
     *
     * @throws IOException when it tells no busy time
     */
    Component of(byte[] octets) throws IOException {
        try {
            return of(reader.read(octets));
        } catch (MalformedICalendarException | RuntimeException e) {
            // the library reads periods when it is asked for them, and says by any exception what is wrong with one
            throw new IOException("What was answered tells no busy time.", e);
        }
    }

    private Component of(Calendar calendar) throws IOException {
        List<VFreeBusy> told = calendar.getComponents("VFREEBUSY");
        if (told.isEmpty()) {
            throw new IOException("There is no VFREEBUSY in the answer.");
        }
        Set<String> periods = new TreeSet<>();
        for (VFreeBusy freeBusy : told) {
            for (FreeBusy line : freeBusy.<FreeBusy>getProperties("FREEBUSY")) {
                add(line, periods);
            }
        }
        List<Property> lines = new ArrayList<>(List.of(
                Property.of("UID", UUID.randomUUID().toString()),
                Property.of("DTSTAMP", UTC.format(Instant.now())),
                Property.of("DTSTART", UTC.format(start())),
                Property.of("DTEND", UTC.format(end()))));
        periods.forEach(period -> lines.add(line(period)));
        return Component.of(
                "VCALENDAR", List.of(CalendarObject.VERSION, CalendarObject.PRODID, Component.of("VFREEBUSY", lines)));
    }

    private void add(FreeBusy line, Set<String> periods) throws IOException {
        String type = line.<Parameter>getParameter("FBTYPE")
                .map(found -> found.getValue().toUpperCase(Locale.ROOT))
                .orElse("BUSY");
        if (type.equals(FREE)) {
            return;
        }
        for (String value : line.getValue().split(",")) {
            String[] ends = value.strip().split("/", 2);
            Instant begins = moment(ends[0]);
            Instant from = latest(begins, start());
            Instant to = earliest(end(begins, ends[1]), end());
            if (from.isBefore(to)) {
                periods.add(UTC.format(from) + '/' + UTC.format(to) + ' ' + (TYPES.contains(type) ? type : "BUSY"));
            }
            if (periods.size() > MOST_PERIODS) {
                throw new IOException("There are more than " + MOST_PERIODS + " periods in the answer.");
            }
        }
    }

    /** Periods are in UTC (RFC 5545 section 3.8.2.6). */
    private static Instant moment(String text) {
        return UTC.parse(text, Instant::from);
    }

    private static Instant end(Instant begins, String text) {
        return text.startsWith("P") || text.startsWith("+P")
                ? begins.atZone(ZoneOffset.UTC)
                        .plus(TemporalAmountAdapter.parse(text).getDuration())
                        .toInstant()
                : moment(text);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Property line(String period) {
        String[] parts = period.split(" ");
        return parts[1].equals("BUSY")
                ? Property.of("FREEBUSY", parts[0])
                : Property.of("FREEBUSY", "FBTYPE", parts[1], parts[0]);
    }

    private Instant start() {
        return Instant.ofEpochSecond(question.start());
    }

    private Instant end() {
        return Instant.ofEpochSecond(question.end());
    }
}
