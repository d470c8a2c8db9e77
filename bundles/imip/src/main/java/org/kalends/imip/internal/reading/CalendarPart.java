/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the calendar in a mail (RFC 6047 section 2.4), wherever programs have put it: as an alternative of the text, beside it, in a file
 * that says by its name alone what it is. What somebody has forwarded is not looked into, as it is not that person's message.
 */
final class CalendarPart {
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;

    /** How sure it is that a part is the message, the surest first. */
    private enum Likeness {
        /** It is said to be a calendar with a method. */
        MESSAGE,
        /** It is said to be a calendar. */
        CALENDAR,
        /** It is a file with a name of one. */
        FILE
    }

    private record Found(Likeness likeness, Part part) {}

    private final List<Found> found = new ArrayList<>();
    private String closed;
    private int seen;

    private CalendarPart() {}

    /** Looks for it in a mail. What is signed beside what it says (S/MIME, PGP) is a part as others are. */
    static CalendarPart in(Part mail) throws MessagingException, IOException {
        CalendarPart search = new CalendarPart();
        search.look(mail, 0);
        return search;
    }

    /** The part of the mail that is its calendar; the first of those that are most like one. */
    Optional<Part> part() {
        return found.stream().min(Comparator.comparing(Found::likeness)).map(Found::part);
    }

    /** What something in the mail is in which a calendar may be, and nobody looks; empty when there is no such thing. */
    Optional<String> closed() {
        return Optional.ofNullable(closed);
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount() && seen <= MOST_PARTS; i++) {
                    look(several.getBodyPart(i), depth + 1);
                }
            }
            return;
        }
        if (closed == null) {
            closed = closed(part);
        }
        likeness(part).ifPresent(likeness -> found.add(new Found(likeness, part)));
    }

    private static String closed(Part part) throws MessagingException {
        String type = MimeText.type(part);
        boolean named = MimeText.fileName(part).equalsIgnoreCase("winmail.dat");
        if (named || type.equals("application/ms-tnef") || type.equals("application/vnd.ms-tnef")) {
            return "what Outlook writes for itself alone (winmail.dat)";
        }
        boolean sealed = type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime");
        return sealed ? "encrypted, or signed in one piece (S/MIME)" : null;
    }

    private static Optional<Likeness> likeness(Part part) throws MessagingException {
        String type = MimeText.type(part);
        if (type.equals("text/calendar") || type.equals("text/x-vcalendar")) {
            return Optional.of(MimeText.parameter(part, "method").isPresent() ? Likeness.MESSAGE : Likeness.CALENDAR);
        }
        boolean named = MimeText.fileName(part).toLowerCase(Locale.ROOT).endsWith(".ics");
        return type.equals("application/ics") || named && !type.startsWith("message/")
                ? Optional.of(Likeness.FILE)
                : Optional.empty();
    }
}
