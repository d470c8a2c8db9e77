/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.function.Predicate;

/**
 * The organizer, or a delegate, changes the object.
 *
 * @param name what is done
 * @param uid of which meeting
 * @param edit by which the client changes the object; false when there is nothing to do
 * @param change the same of the meeting
 */
record OrganizerStep(String name, Town town, Edit edit, Predicate<Sheet> change, Predicate<Meeting> meant)
        implements Step {
    @Override
    public Outcome perform() {
        return edit.put(change);
    }

    @Override
    public void expect(World world) {
        Meeting meeting = world.meeting(edit.meeting().uid);
        Meeting before = meeting.copy();
        if (meeting.held && meant.test(meeting)) {
            new Told(world, before, meeting).byOrganizer();
        }
    }

    @Override
    public String toString() {
        return edit.actor() + " " + name;
    }
}
