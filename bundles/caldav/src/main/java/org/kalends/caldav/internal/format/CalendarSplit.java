/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.CalendarOutline;
import org.kalends.icalendar.text.CalendarOutline.Calendar;
import org.kalends.icalendar.text.CalendarOutline.Head;
import org.kalends.icalendar.text.CalendarOutline.Member;
import org.kalends.icalendar.text.CalendarOutline.Part;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Octets;

/**
 * Takes a file of many objects apart, as people export and import them: components of one UID stay together (RFC 4791 section
 * 4.1), and each object gets the properties of its calendar and the time zones it refers to. The octets stay what they are, so
 * that an object which is not fit to be stored is refused by itself.
 */
final class CalendarSplit {
    /**
     * Of the file, not of an object in it: a stored object has no METHOD (RFC 4791 section 4.1), and its own name, source and
     * state (RFC 7986 section 5) would be claimed by every object.
     */
    private static final Set<String> OF_FILE =
            Set.of("METHOD", "UID", "LAST-MODIFIED", "URL", "REFRESH-INTERVAL", "SOURCE");

    /** What some programs put before a calendar: the byte order mark of UTF-8, one character for each octet. */
    private static final String MARKED_BEGIN = "\u00ef\u00bb\u00bfBEGIN:";

    private final CalendarOutline outline;
    private final Map<Object, ObjectParts> objects = new LinkedHashMap<>();

    private CalendarSplit(CalendarOutline outline) {
        this.outline = outline;
        for (Calendar calendar : outline.calendars()) {
            CalendarZones zones = CalendarZones.of(calendar);
            for (Part part : calendar.parts()) {
                if (part instanceof Member member && !member.name().equals(CalendarObject.VTIMEZONE)) {
                    add(member, calendar, zones);
                }
            }
        }
    }

    /** Of two that claim to be one, the second is an object of its own, so that its refusal is told. */
    private void add(Member member, Calendar calendar, CalendarZones zones) {
        ObjectParts object = objects.computeIfAbsent(key(member), first -> new ObjectParts(calendar));
        if (!object.add(member, zones)) {
            ObjectParts another = new ObjectParts(calendar);
            another.add(member, zones);
            objects.put(member, another);
        }
    }

    /** The kind of an object and its UID; a component without UID gets one of its own when it is stored. */
    private static Object key(Member member) {
        return member.property("UID")
                .<Object>map(uid -> List.of(member.name(), uid.text()))
                .orElse(member);
    }

    /**
     * The objects in a file of one calendar or several, in order, each made when it is asked for. What stands outside of
     * calendars, and a calendar that breaks off, is among them as what is not fit to be stored.
     *
     * @throws MalformedCalendarException when there is no object in it, or it has too many lines
     */
    static Stream<Octets> of(Octets several) throws MalformedCalendarException {
        // Each octet is a character here, so that one that is no UTF-8 costs only the object it is in
        String text = new String(several.toByteArray(), StandardCharsets.ISO_8859_1).replace(MARKED_BEGIN, "BEGIN:");
        CalendarSplit split = new CalendarSplit(CalendarOutline.of(text));
        if (split.objects.isEmpty()) {
            throw new MalformedCalendarException("The body is no calendar with a component beside time zones.");
        }
        return split.texts().map(object -> Octets.of(object.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Stream<String> texts() {
        Stream<String> unfit = Stream.concat(
                        Stream.of(outline.stray()),
                        outline.calendars().stream()
                                .filter(calendar -> calendar.end().isEmpty())
                                .map(Calendar::begin))
                .filter(text -> !text.trim().isEmpty());
        boolean alone = objects.size() == 1 && outline.calendars().size() == 1;
        return Stream.concat(objects.values().stream().map(parts -> alone ? parts.inPlace() : parts.apart()), unfit);
    }

    /** Whether a property of a calendar goes with the objects that are taken out of it. */
    static boolean goesAlong(Head head) {
        return !OF_FILE.contains(head.property().name());
    }

    /** Whether a property of a calendar may stand in a stored object. */
    static boolean isStorable(Head head) {
        return !head.property().name().equals("METHOD");
    }
}
