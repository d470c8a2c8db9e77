/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.itip;

import java.util.List;
import java.util.Optional;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;
import org.kalends.scheduling.internal.address.Party;

/**
 * What attendees tell the organizer and nobody else (Apple's extension {@code calendarserver-private-comments}): a property of an attendee's
 * own copy goes with the reply, and becomes a property of the organizer's object that names the attendee.
 */
final class PrivateComments {
    /** An attendee's own, in the own copy and in replies. */
    private static final String OWN = "X-CALENDARSERVER-PRIVATE-COMMENT";

    /** One of those that an organizer has got. */
    private static final String OF_ATTENDEE = "X-CALENDARSERVER-ATTENDEE-COMMENT";

    private static final String ATTENDEE_REF = "X-CALENDARSERVER-ATTENDEE-REF";
    private static final String WRITTEN = "X-CALENDARSERVER-DTSTAMP";

    private PrivateComments() {}

    /** Whether an attendee tells something else than before. */
    static boolean isNews(Optional<Component> former, Component now) {
        return !text(now).equals(former.map(PrivateComments::text).orElse(""));
    }

    private static String text(Component component) {
        return component.property(OWN).map(Property::value).orElse("");
    }

    /** What a reply says of it; empty when the comment was taken back. */
    static Property told(Component component) {
        return Property.of(OWN, text(component));
    }

    /**
     * The organizer's component with what a reply tells; the same when it tells nothing.
     *
     * @param line the attendee's line in it
     */
    static Component heard(Component organizers, Component reply, Property line, Attendance attendance) {
        Optional<Property> told = reply.property(OWN);
        if (told.isEmpty()) {
            return organizers;
        }
        Component others = Lines.without(organizers, comment -> isOf(comment, attendance.party(line), attendance));
        if (told.get().value().isBlank()) {
            return others;
        }
        Property comment = Property.of(OF_ATTENDEE, told.get().value());
        Property named = Lines.with(comment, ATTENDEE_REF, line.value().strip());
        return Lines.add(
                others,
                reply.property("DTSTAMP")
                        .map(stamp -> Lines.with(named, WRITTEN, stamp.value().strip()))
                        .orElse(named));
    }

    private static boolean isOf(Property comment, Party attendee, Attendance attendance) {
        return comment.name().equals(OF_ATTENDEE)
                && Lines.parameter(comment, ATTENDEE_REF)
                        .filter(address -> attendance.party(address).equals(attendee))
                        .isPresent();
    }

    /** A component that an organizer's client has sent with the comments that are known: they are the attendees' to write. */
    static Component kept(Component sent, Component known) {
        List<Property> comments = known.properties(OF_ATTENDEE);
        return sent.properties(OF_ATTENDEE).equals(comments)
                ? sent
                : Lines.add(Lines.without(sent, line -> line.name().equals(OF_ATTENDEE)), comments);
    }
}
