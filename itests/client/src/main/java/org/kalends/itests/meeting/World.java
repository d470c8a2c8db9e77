/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All meetings of a history that want the same rooms.
 *
 * @param town who is there
 * @param meetings what they hold
 */
record World(Town town, List<Meeting> meetings) {
    World copy() {
        return new World(
                town, new ArrayList<>(meetings.stream().map(Meeting::copy).toList()));
    }

    Meeting meeting(String uid) {
        return meetings.stream()
                .filter(meeting -> meeting.uid.equals(uid))
                .findFirst()
                .orElseThrow();
    }

    /** When a room is taken by what it has accepted, but for a meeting: day and hour. */
    Set<String> taken(String room, Meeting but) {
        Map<String, Boolean> taken = new TreeMap<>();
        meetings.stream().filter(meeting -> meeting != but && !meeting.task).forEach(meeting -> meeting.view(room)
                .forEach((day, slot) -> {
                    if (slot.answer(room).equals(Slot.ACCEPTED)) {
                        taken.put(day + " " + slot.hour, true);
                    }
                }));
        return taken.keySet();
    }
}
