/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kalends.icalendar.text.CalendarOutline.Calendar;
import org.kalends.icalendar.text.CalendarOutline.Head;
import org.kalends.icalendar.text.CalendarOutline.Part;

/** Reads the outline of a text. */
final class OutlineReader {
    /** Components that stand in a calendar only: where one begins, one that did not end is over. */
    private static final Set<String> OF_CALENDAR =
            Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", CalendarObject.VTIMEZONE);

    /** A file of many objects has more lines than any of them may have. */
    private static final int MAX_LINES = 5_000_000;

    private static final int MAX_PARTS = 100_000;

    private final List<Calendar> calendars = new ArrayList<>();
    private final StringBuilder stray = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private Optional<String> begin = Optional.empty();
    private Optional<MemberReader> member = Optional.empty();
    private int begun;

    CalendarOutline read(String text) throws MalformedCalendarException {
        ContentLineReader lines = new ContentLineReader(text, MAX_LINES);
        while (lines.advance()) {
            add(lines.raw(), parsed(lines));
            if (begun > MAX_PARTS) {
                throw new MalformedCalendarException(
                        "There are more than " + MAX_PARTS + " components and properties outside of them.");
            }
        }
        endCalendar("");
        return new CalendarOutline(calendars, stray.toString());
    }

    private static Optional<Property> parsed(ContentLineReader lines) {
        try {
            return Optional.of(ContentLines.parse(lines.line(), lines.raw()));
        } catch (MalformedCalendarException e) {
            return Optional.empty(); // the component it is in is found malformed when it is read by itself
        }
    }

    private void add(String raw, Optional<Property> property) {
        String name = property.map(Property::name).orElse("");
        String value = property.map(line -> line.value().strip().toUpperCase(Locale.ROOT))
                .orElse("");
        if (name.equals("BEGIN") && value.equals(CalendarObject.VCALENDAR)) {
            endCalendar("");
            begun++;
            begin = Optional.of(raw);
        } else if (begin.isEmpty()) {
            stray.append(raw);
        } else if (name.equals("END") && value.equals(CalendarObject.VCALENDAR)) {
            endCalendar(raw);
        } else if (name.equals("BEGIN") && !isInside(value)) {
            endMember();
            begun++;
            member = Optional.of(new MemberReader(value, raw));
        } else if (member.isPresent()) {
            addToMember(raw, property, name, value);
        } else if (property.isPresent() && !name.equals("END")) {
            begun++;
            parts.add(new Head(property.get()));
        }
    }

    private boolean isInside(String component) {
        return member.filter(open -> !(OF_CALENDAR.contains(component) && OF_CALENDAR.contains(open.name())))
                .isPresent();
    }

    private void addToMember(String raw, Optional<Property> property, String name, String value) {
        MemberReader open = member.orElseThrow();
        switch (name) {
            case "BEGIN" -> open.begin(value, raw);
            case "END" -> open.end(value, raw);
            default -> open.add(property, raw);
        }
        if (open.hasEnded()) {
            endMember();
        }
    }

    private void endMember() {
        member.ifPresent(open -> parts.add(open.member()));
        member = Optional.empty();
    }

    private void endCalendar(String end) {
        endMember();
        begin.ifPresent(first -> calendars.add(new Calendar(first, parts, end)));
        begin = Optional.empty();
        parts.clear();
    }
}
