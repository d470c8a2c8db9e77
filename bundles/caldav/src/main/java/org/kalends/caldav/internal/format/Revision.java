/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.Comparator;
import java.util.function.Function;
import org.kalends.icalendar.text.CalendarOutline.Member;
import org.kalends.icalendar.text.Property;

/**
 * Which of two versions of one component is the later: the one with the higher SEQUENCE, else with the later LAST-MODIFIED or
 * DTSTAMP (RFC 5545 sections 3.8.7.2 to 3.8.7.4; RFC 5546 section 2.1.5).
 *
 * @param sequence how often it was revised; 0 where that is not said, or not by a number
 * @param modified a UTC time as it is written; empty where it is not said
 * @param stamped a UTC time as it is written; empty where it is not said
 */
record Revision(long sequence, String modified, String stamped) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER = Comparator.comparingLong(Revision::sequence)
            .thenComparing(Revision::modified)
            .thenComparing(Revision::stamped);

    private static final int MAX_DIGITS = 18;

    static Revision of(Member member) {
        Function<String, String> value = name ->
                member.property(name).map(Property::value).map(String::strip).orElse("");
        return new Revision(number(value.apply("SEQUENCE")), value.apply("LAST-MODIFIED"), value.apply("DTSTAMP"));
    }

    private static long number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(text) : 0;
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
