/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.Comparator;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/**
 * Which of several states of a component is the later one (RFC 5546 section 2.1.5).
 *
 * @param sequence how often it was asked anew
 * @param stamp when it was said, in a form that is ordered as time is; empty when nobody knows
 */
record Revision(long sequence, String stamp) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER =
            Comparator.comparingLong(Revision::sequence).thenComparing(Revision::stamp);

    static Revision of(Component component) {
        String sequence = text(component, "SEQUENCE", "[0-9]{1,9}");
        return new Revision(
                sequence.isEmpty() ? 0 : Long.parseLong(sequence), text(component, "DTSTAMP", "[0-9]{8}T[0-9]{6}Z"));
    }

    private static String text(Component component, String name, String form) {
        return component
                .property(name)
                .map(Property::value)
                .map(String::strip)
                .filter(value -> value.matches(form))
                .orElse("");
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
