/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Recognizable;
import org.kalends.shell.api.CommandException;
import org.kalends.transfer.internal.file.FileLines.Line;

/**
 * A file of any number of objects.
 *
 * @param file a calendar or cards
 */
public record ObjectFile(Path file) {
    private static final int LINES_BEFORE = 1000;
    private static final String CALENDARS = "BEGIN:VCALENDAR";
    private static final String CARDS = "BEGIN:VCARD";

    /** What its first object begins with, upper case; empty when it has none. */
    public Optional<String> firstLine() throws IOException {
        try (FileLines lines = new FileLines(file)) {
            for (Optional<Line> line = lines.next();
                    line.isPresent() && line.get().number() < LINES_BEFORE;
                    line = lines.next()) {
                String keyword = line.get().keyword();
                if (keyword.equals(CALENDARS) || keyword.equals(CARDS)) {
                    return Optional.of(keyword);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Tells all that is in it.
     *
     * @param format that of the objects
     */
    public void read(ObjectFormat format, ObjectReceiver receiver) throws IOException, CommandException {
        String first = format.as(Recognizable.class).orElseThrow().firstLine();
        if (first.equals(CALENDARS)) {
            new CalendarFile(file, format.maxOctets()).read(receiver);
        } else {
            new CardFile(file, format.maxOctets()).read(receiver);
        }
    }
}
