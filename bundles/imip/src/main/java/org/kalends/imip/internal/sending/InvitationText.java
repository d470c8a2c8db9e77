/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.kalends.icalendar.ICalendarReader;
import org.kalends.icalendar.MalformedICalendarException;
import org.kalends.scheduling.api.OutgoingMessage;

/**
 * What a mail tells people of a message.
 *
 * @param uid the object it is about
 * @param subject of the mail
 * @param plain for those who read text
 * @param html for those who read pages
 */
record InvitationText(String uid, String subject, String plain, String html) {
    private static final int MOST_OCTETS = 4 * 1024 * 1024;

    /** How many instances and people are told of; the calendar in the mail has all. */
    private static final int MOST_SHOWN = 20;

    /** Signs that have what follows read in another direction, so that it looks like something else. */
    private static final Pattern TURNED = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final int LONGEST_TEXT = 10_000;
    private static final ICalendarReader READER = new ICalendarReader(MOST_OCTETS);

    /**
     * What is told of a message.
     *
     * @throws IllegalArgumentException when it is no calendar, which none is that the scheduling has made
     */
    static InvitationText of(OutgoingMessage message) {
        return new Composition(message).text();
    }

    /** Makes the text of one message. */
    private static final class Composition {
        private final OutgoingMessage message;
        private final Wording wording;
        private final When when;
        private final List<Component> told;
        private final List<Component> before;

        Composition(OutgoingMessage message) {
            this.message = message;
            this.wording = new Wording(message.locale());
            this.when = new When(message.locale(), message.zone());
            this.told = components(message.calendar());
            this.before = message.before().map(Composition::components).orElse(List.of());
        }

        private static List<Component> components(String calendar) {
            try {
                Calendar read = READER.read(calendar.getBytes(StandardCharsets.UTF_8));
                List<Component> found = new ArrayList<>(read.getComponents("VEVENT", "VTODO"));
                return found;
            } catch (MalformedICalendarException e) {
                throw new IllegalArgumentException("The message cannot be read: " + e.getMessage(), e);
            }
        }

        InvitationText text() {
            Component first = told.get(0);
            String title = value(first, "SUMMARY").orElseGet(() -> wording.of("untitled"));
            String kind = kind();
            String sender = message.sender().name().isEmpty()
                    ? message.sender().address().replaceFirst("(?i)^mailto:", "")
                    : message.sender().name();
            String subject = wording.of("subject." + kind, title);
            String heading = wording.of("heading." + kind, OneLine.of(sender), OneLine.of(title));
            List<List<Row>> tables =
                    told.stream().limit(MOST_SHOWN).map(this::rows).toList();
            Optional<String> description = value(first, "DESCRIPTION").map(Composition::shortened);
            return new InvitationText(
                    value(first, "UID").orElse(""),
                    subject,
                    plain(heading, tables, description),
                    html(subject, heading, tables, description));
        }

        /** What the message is to people: a request is news, or another one; an answer is yes, perhaps or no. */
        private String kind() {
            String method = message.method().toLowerCase(Locale.ROOT);
            if (method.equals("request")) {
                return before.isEmpty() ? "request" : "update";
            }
            return method.equals("reply") ? "reply." + partstat() : method;
        }

        private String partstat() {
            String answer = told.stream()
                    .flatMap(component -> component.<Property>getProperties("ATTENDEE").stream())
                    .flatMap(line -> line.getParameter("PARTSTAT").stream())
                    .map(parameter -> parameter.getValue().toLowerCase(Locale.ROOT))
                    .findFirst()
                    .orElse("");
            return List.of("accepted", "tentative", "declined").contains(answer) ? answer : "other";
        }

        private List<Row> rows(Component component) {
            Optional<Component> former = before.stream()
                    .filter(known -> value(known, "RECURRENCE-ID").equals(value(component, "RECURRENCE-ID")))
                    .findFirst();
            List<Row> rows = new ArrayList<>();
            row(rows, "title", value(component, "SUMMARY"), former.map(known -> value(known, "SUMMARY")));
            row(rows, "when", when.of(component), former.map(when::of));
            row(rows, "repeats", repeats(component), former.map(this::repeats));
            row(rows, "where", value(component, "LOCATION"), former.map(known -> value(known, "LOCATION")));
            row(rows, "attendees", attendees(component), Optional.empty());
            return rows;
        }

        /** What is empty now, and was before, is not told. */
        private void row(List<Row> rows, String key, Optional<String> value, Optional<Optional<String>> former) {
            Optional<String> earlier = former.filter(known -> !known.equals(value))
                    .map(known -> known.orElseGet(() -> wording.of("nothing")));
            if (value.isPresent() || earlier.isPresent()) {
                rows.add(new Row(
                        wording.of("row." + key),
                        shortened(value.orElseGet(() -> wording.of("nothing"))),
                        earlier.map(Composition::shortened)));
            }
        }

        private Optional<String> repeats(Component component) {
            return value(component, "RRULE")
                    .map(rule -> rule.toUpperCase(Locale.ROOT).replaceFirst(".*FREQ=([A-Z]+).*", "$1"))
                    .filter(List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY")::contains)
                    .map(frequency -> wording.of("repeats." + frequency.toLowerCase(Locale.ROOT)));
        }

        private Optional<String> attendees(Component component) {
            List<Property> lines = component.getProperties("ATTENDEE");
            if (lines.isEmpty() || message.method().equals("REPLY")) {
                return Optional.empty();
            }
            String shown =
                    lines.stream().limit(MOST_SHOWN).map(Composition::person).collect(Collectors.joining(", "));
            return Optional.of(
                    lines.size() <= MOST_SHOWN ? shown : wording.of("more", shown, lines.size() - MOST_SHOWN));
        }

        private static String person(Property line) {
            return OneLine.of(
                    line.getParameter("CN").map(name -> name.getValue()).orElseGet(() -> line.getValue()
                            .replaceFirst("(?i)^mailto:", "")));
        }

        private static Optional<String> value(Component component, String name) {
            return component
                    .getProperty(name)
                    .map(property -> TURNED.matcher(property.getValue()).replaceAll(""))
                    .filter(text -> !text.isBlank());
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        }

        private String plain(String heading, List<List<Row>> tables, Optional<String> description) {
            StringBuilder out = new StringBuilder(heading).append("\n\n");
            for (List<Row> rows : tables) {
                rows.forEach(row -> out.append(row.plain(wording)));
                out.append('\n');
            }
            description.ifPresent(text -> out.append(text).append("\n\n"));
            return out.append(wording.of("footer")).append('\n').toString();
        }

        private String html(String subject, String heading, List<List<Row>> tables, Optional<String> description) {
            StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                    .append(Html.of(message.locale().toLanguageTag()))
                    .append("\"><head><meta charset=\"UTF-8\"><title>")
                    .append(Html.of(subject))
                    .append("</title></head><body>\n<p>")
                    .append(Html.of(heading))
                    .append("</p>\n");
            for (List<Row> rows : tables) {
                out.append("<table cellpadding=\"4\">\n");
                rows.forEach(row -> out.append(row.html()));
                out.append("</table>\n");
            }
            description.ifPresent(
                    text -> out.append("<p>").append(Html.of(text)).append("</p>\n"));
            return out.append("<p><small>")
                    .append(Html.of(wording.of("footer")))
                    .append("</small></p>\n</body></html>\n")
                    .toString();
        }
    }
}
