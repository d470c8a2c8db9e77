/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kalends.shell.api.CommandException;
import org.kalends.storage.api.Octets;
import org.kalends.transfer.internal.file.CalendarOutline.Calendar;
import org.kalends.transfer.internal.file.CalendarOutline.Part;

/**
 * A file of calendars (RFC 5545). Components of one UID come together wherever they stand, each time with the properties of their
 * calendar and those of its time zones that they could refer to.
 *
 * @param file read twice: for what is where, and for the objects
 * @param longest most octets of an object
 */
record CalendarFile(Path file, long longest) {
    void read(ObjectReceiver receiver) throws IOException, CommandException {
        CalendarOutline outline = new OutlineReader(file).read();
        for (CalendarOutline.Unfit unfit : outline.unfit()) {
            receiver.unfit(unfit.line(), unfit.why());
        }
        try (RandomAccessFile octets = new RandomAccessFile(file.toFile(), "r")) {
            for (List<Part> parts : outline.objects()) {
                tell(parts, octets, receiver);
            }
        }
    }

    private void tell(List<Part> parts, RandomAccessFile octets, ObjectReceiver receiver)
            throws IOException, CommandException {
        long line = parts.get(0).line();
        long length =
                parts.stream().mapToLong(part -> part.end() - part.start()).sum();
        if (length > longest) {
            receiver.unfit(line, "The object has more than " + longest + " octets.");
            return;
        }
        Map<Calendar, StringBuilder> texts = new LinkedHashMap<>();
        for (Part part : parts) {
            texts.computeIfAbsent(part.calendar(), any -> new StringBuilder()).append(text(part, octets));
        }
        StringBuilder object = new StringBuilder();
        texts.forEach((calendar, components) -> append(calendar, components.toString(), object));
        receiver.object(Octets.of(object.toString().getBytes(StandardCharsets.ISO_8859_1)), line);
    }

    private static String text(Part part, RandomAccessFile octets) throws IOException {
        byte[] component = new byte[(int) (part.end() - part.start())];
        octets.seek(part.start());
        octets.readFully(component);
        String text = ended(new String(component, StandardCharsets.ISO_8859_1));
        return part.identified() ? text : MadeUid.in(text);
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\r\n";
    }

    private static void append(Calendar calendar, String components, StringBuilder object) {
        String unfolded = components.replaceAll("\r?\n[ \t]", "");
        object.append("BEGIN:VCALENDAR\r\n").append(calendar.head());
        calendar.zones().forEach((name, zone) -> {
            if (unfolded.contains(name)) {
                object.append(ended(zone));
            }
        });
        object.append(components).append("END:VCALENDAR\r\n");
    }
}
