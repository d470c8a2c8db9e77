/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.dav.api.text.EscapedText;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Octets;

/**
 * Mends in objects of files what programs that export are known to get wrong, so that nobody loses events over it: an encoding that is
 * not UTF-8, texts of several lines, lines that are no content lines. What clients write under a name of theirs is held to the
 * standard, as they can be told.
 */
final class FileText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern CONTENT_LINE = Pattern.compile("([A-Za-z0-9_.-]+)[;:].*", Pattern.DOTALL);
    private static final Set<String> OF_SEVERAL_LINES =
            Set.of("DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "CONTACT");

    private final StringBuilder text = new StringBuilder();
    private boolean mended;
    private String property = "";

    private FileText() {}

    /**
     * An object as it should have been exported.
     *
     * @return the same octets when there is nothing to mend
     */
    static Octets mended(Octets found) {
        FileText file = new FileText();
        String text = file.decoded(found);
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            file.add(text.substring(start, end));
            start = end;
        }
        return file.mended ? Octets.utf8(file.text.toString()) : found;
    }

    private String decoded(Octets found) {
        try {
            return CalendarText.of(found).text();
        } catch (MalformedCalendarException e) {
            mended = true;
            return new String(found.toByteArray(), WINDOWS);
        }
    }

    private void add(String line) {
        boolean fold = line.startsWith(" ") || line.startsWith("\t");
        Matcher content = CONTENT_LINE.matcher(line);
        if (content.matches()) {
            property = content.group(1).toUpperCase(Locale.ROOT);
            text.append(line);
        } else if (fold || line.isBlank()) {
            text.append(line);
        } else {
            mended = true;
            if (OF_SEVERAL_LINES.contains(property)) {
                text.append(" \\n").append(EscapedText.escaped(line.strip())).append("\r\n");
            }
        }
    }
}
