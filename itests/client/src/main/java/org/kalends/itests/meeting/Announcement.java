/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.Map;
import java.util.Set;
import org.kalends.itests.client.Answer;

/**
 * How a meeting begins and how it ends.
 *
 * @param edit how the object is changed
 */
record Announcement(Town town, Edit edit) {
    /** The meeting is called off. */
    Step callOff() {
        return new Step() {
            @Override
            public Outcome perform() {
                return edit.delete(Map.of());
            }

            @Override
            public void expect(World world) {
                Meeting meeting = world.meeting(edit.meeting().uid);
                Meeting before = meeting.copy();
                meeting.held = false;
                if (before.held) {
                    town.people().stream()
                            .filter(person -> (before.asksToSeries(person.address())
                                            || !before.view(person.address()).isEmpty())
                                    && meeting.share(person.address()).hasCopy
                                    && !person.equals(meeting.organizer))
                            .forEach(person -> meeting.letter(person.address(), "CANCEL"));
                }
            }

            @Override
            public String toString() {
                return edit.actor() + " calls it off";
            }
        };
    }

    /** The meeting is made known. */
    Step create(Set<String> asked, int hour, String title) {
        return new Step() {
            @Override
            public Outcome perform() {
                Meeting meeting = edit.meeting();
                String place = Person.OWN_HOME + (meeting.task ? "tasks/" : "calendar/") + meeting.uid + ".ics";
                Answer answer = Retry.answered(
                        () -> meeting.organizer.put(place, object(asked, hour, title), "If-None-Match: *"));
                if (answer.status() != 201) {
                    throw new AssertionError(answer.status() + " " + answer.body());
                }
                return Outcome.DONE;
            }

            @Override
            public void expect(World world) {
                Meeting meeting = world.meeting(edit.meeting().uid);
                meeting.series = new Slot(hour, title);
                asked.forEach(address -> meeting.series.answers.put(address, Slot.NEEDS_ACTION));
                meeting.series.answers.put(meeting.organizer.address(), Slot.ACCEPTED);
                meeting.regular();
                Meeting before = meeting.copy();
                meeting.held = true;
                new Told(world, before, meeting).byOrganizer();
            }

            @Override
            public String toString() {
                return edit.meeting().organizer + " asks " + asked + " at " + hour;
            }
        };
    }

    private String object(Set<String> asked, int hour, String title) {
        Meeting meeting = edit.meeting();
        StringBuilder lines = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nBEGIN:"
                + kind(meeting) + "\nUID:" + meeting.uid + "\nDTSTAMP:20260101T000000Z\nDTSTART:" + town.moment(0, hour)
                + "\nDURATION:PT1H\nPRIORITY:0\nSUMMARY:" + title + "\n");
        if (meeting.recurs()) {
            lines.append("RRULE:FREQ=DAILY;COUNT=" + meeting.days + "\n");
        }
        lines.append("ORGANIZER:" + meeting.organizer.address() + "\nATTENDEE;PARTSTAT=ACCEPTED:"
                + meeting.organizer.address() + "\n");
        asked.forEach(address -> lines.append("ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:" + address + "\n"));
        return lines + "END:" + kind(meeting) + "\nEND:VCALENDAR\n";
    }

    private static String kind(Meeting meeting) {
        return meeting.task ? "VTODO" : "VEVENT";
    }
}
