/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kalends.transfer.internal.file.CalendarOutline.Calendar;
import org.kalends.transfer.internal.file.CalendarOutline.Part;
import org.kalends.transfer.internal.file.FileLines.Line;

/**
 * Reads what is where in a file of calendars, told apart by BEGIN and END alone: what else is wrong is found in the one event that it
 * is in. Used once.
 */
final class OutlineReader {
    private static final String BEGIN = "BEGIN:";
    private static final String END = "END:";
    private static final String VCALENDAR = "VCALENDAR";
    private static final String VTIMEZONE = "VTIMEZONE";
    private static final int LONGEST_HEAD = 1 << 16;
    private static final int LONGEST_ZONES = 16 << 20;

    private final Path file;
    private final CalendarOutline outline = new CalendarOutline();
    private Calendar calendar;
    private Component open;
    private long zoneOctets;

    OutlineReader(Path file) {
        this.file = file;
    }

    /** A component that has begun and not yet ended. */
    private static final class Component {
        private final String name;
        private final Line begin;
        private final StringBuilder identity = new StringBuilder();
        private int depth = 1;
        private boolean identifying;

        Component(String name, Line begin) {
            this.name = name;
            this.begin = begin;
        }

        /** Collects the line that has the UID, or the TZID of a time zone, with those that go on with it. */
        void look(Line line) {
            String wanted = name.equals(VTIMEZONE) ? "TZID" : "UID";
            if (identifying && line.continues()) {
                identity.append(line.text().substring(1));
                return;
            }
            identifying = false;
            String keyword = line.keyword();
            if (depth == 1
                    && identity.length() == 0
                    && (keyword.startsWith(wanted + ':') || keyword.startsWith(wanted + ';'))) {
                identity.append(line.text());
                identifying = true;
            }
        }

        String identity() {
            return identity.substring(identity.indexOf(":") + 1);
        }
    }

    CalendarOutline read() throws IOException {
        try (FileLines lines = new FileLines(file)) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get());
                if (outline.isTooLong()) {
                    throw new IOException("The file has more than " + CalendarOutline.MOST_COMPONENTS
                            + " components; please split it.");
                }
            }
        }
        abandon();
        return outline;
    }

    private void take(Line line) throws IOException {
        String keyword = line.keyword();
        if (keyword.equals(BEGIN + VCALENDAR)) {
            abandon();
            calendar = new Calendar();
        } else if (calendar == null) {
            stray(line);
        } else if (keyword.equals(END + VCALENDAR)) {
            abandon();
            calendar = null;
        } else if (open != null) {
            inside(line, keyword);
        } else if (keyword.startsWith(BEGIN)) {
            open = new Component(keyword.substring(BEGIN.length()), line);
        } else if (calendar.head().length() + line.text().length() < LONGEST_HEAD) {
            calendar.head().append(line.text()).append("\r\n");
        }
    }

    private void inside(Line line, String keyword) throws IOException {
        if (keyword.startsWith(BEGIN)) {
            open.depth++;
        } else if (keyword.startsWith(END)) {
            open.depth--;
        } else {
            open.look(line);
        }
        if (open.depth == 0) {
            close(line);
        }
    }

    private void close(Line end) throws IOException {
        String identity = open.identity();
        long start = open.begin.start();
        if (open.name.equals(VTIMEZONE)) {
            zoneOctets += end.end() - start;
            if (zoneOctets > LONGEST_ZONES) {
                throw new IOException("The time zones of the file have more than " + LONGEST_ZONES + " octets.");
            }
            calendar.zones().putIfAbsent(identity, FileLines.between(file, start, end.end()));
        } else {
            String key = identity.isEmpty() ? "at " + start : open.name + ' ' + identity;
            outline.add(key, new Part(calendar, start, end.end(), open.begin.number(), !identity.isEmpty()));
        }
        open = null;
    }

    /** What has no end before something else begins or the file ends. */
    private void abandon() {
        if (open != null) {
            outline.unfit(open.begin.number(), "The " + open.name + " has no end.");
            open = null;
        }
    }

    private void stray(Line line) {
        if (!line.text().isBlank()) {
            outline.unfit(line.number(), "This line is in no calendar.");
        }
    }
}
