/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What comes of another state of a meeting: groups become their members, rooms answer, and all are told what is new to them, once.
 *
 * @param before the meeting as it was
 * @param after the same as the organizer has made it
 */
record Told(World world, Meeting before, Meeting after) {
    void byOrganizer() {
        Town town = world.town();
        expand(after.series, before.series);
        after.instances.forEach((day, slot) ->
                expand(slot, before.instances.containsKey(day) ? before.instances.get(day) : before.series));
        if (!after.task) {
            town.rooms().forEach(this::answer);
        }
        town.people().stream()
                .filter(person -> !person.equals(after.organizer))
                .forEach(person -> tell(person.address()));
    }

    private void expand(Slot slot, Slot former) {
        if (slot.asks(world.town().group())) {
            for (String member : world.town().members()) {
                if (!slot.asks(member) && !member.equals(after.organizer.address())) {
                    boolean known = former != null && former.asks(member);
                    slot.answers.put(member, known ? former.answer(member) : Slot.NEEDS_ACTION);
                    slot.members.add(member);
                }
            }
        } else {
            slot.answers.keySet().removeAll(slot.members);
            slot.members.clear();
        }
    }

    /** A room accepts the days on which it is free. */
    private void answer(String room) {
        SortedMap<Integer, Slot> asked = after.view(room);
        Set<String> taken = world.taken(room, after);
        Set<Integer> lost = new TreeSet<>();
        asked.forEach((day, slot) -> {
            if (taken.contains(day + " " + slot.hour)) {
                lost.add(day);
            }
        });
        boolean news = false;
        for (int day : asked.keySet()) {
            news |= answered(asked.get(day), room, lost.contains(day));
        }
        if (after.series.asks(room) && !asked.isEmpty()) {
            news |= answered(after.series, room, lost.size() == asked.size());
        }
        if (news) {
            after.letter(after.organizer.address(), "REPLY");
        }
    }

    private static boolean answered(Slot slot, String room, boolean taken) {
        String answer = taken ? Slot.DECLINED : Slot.ACCEPTED;
        return !answer.equals(slot.answers.put(room, answer));
    }

    /** Tells somebody that something is not to be any more, and what is new. */
    private void tell(String address) {
        SortedMap<Integer, Slot> then = before.view(address);
        SortedMap<Integer, Slot> now = after.view(address);
        Meeting.Share share = after.share(address);
        Set<Integer> lost = new TreeSet<>(then.keySet());
        lost.removeAll(now.keySet());
        boolean leftOut = lost.stream().anyMatch(day -> !after.instances.containsKey(day));
        boolean series = before.asksToSeries(address) && !after.asksToSeries(address);
        if ((series || !lost.isEmpty()) && share.hasCopy) {
            after.letter(address, "CANCEL");
        }
        share.removed.removeAll(lost);
        boolean first = !before.asksToSeries(address) && after.asksToSeries(address);
        boolean news = now.entrySet().stream()
                .anyMatch(day -> !then.containsKey(day.getKey())
                        || !then.get(day.getKey()).told().equals(day.getValue().told()));
        boolean both = before.asksToSeries(address) && after.asksToSeries(address);
        boolean retold = both && !before.series.told().equals(after.series.told());
        if (first || news || retold || leftOut && both) {
            ask(address, share);
        }
    }

    private void ask(String address, Meeting.Share share) {
        SortedMap<Integer, Slot> asked = new TreeMap<>(after.instances);
        asked.values().removeIf(slot -> !slot.asks(address));
        boolean declined = asked.values().stream().allMatch(slot -> declined(slot, address))
                && (!after.asksToSeries(address) || declined(after.series, address));
        if (declined && !share.hasCopy) {
            return; // who has declined all of it and thrown it away is not bothered
        }
        after.letter(address, "REQUEST");
        if (!share.hasCopy && !after.asksToSeries(address)) {
            asked.forEach((day, slot) -> {
                if (declined(slot, address)) {
                    share.removed.add(day);
                }
            });
        }
        share.hasCopy = true;
        share.removed.removeIf(
                day -> !after.instances.containsKey(day) || !declined(after.instances.get(day), address));
    }

    private static boolean declined(Slot slot, String address) {
        return Slot.DECLINED.equals(slot.answer(address));
    }
}
