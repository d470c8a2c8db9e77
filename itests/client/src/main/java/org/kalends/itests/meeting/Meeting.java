/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A meeting as RFC 5546 has it: what the organizer says, what all have answered, what each of them knows and has been told. */
final class Meeting {
    /** What somebody has of it. */
    static final class Share {
        boolean hasCopy;
        /** The days that were declined by removing them. */
        final SortedSet<Integer> removed = new TreeSet<>();

        private Share copy() {
            Share copy = new Share();
            copy.hasCopy = hasCopy;
            copy.removed.addAll(removed);
            return copy;
        }
    }

    final String uid;
    final Person organizer;
    final boolean task;
    final int days;
    boolean held;
    Slot series;
    /** The instances that are not left out, by the day. */
    final SortedMap<Integer, Slot> instances = new TreeMap<>();
    /** By address. */
    final Map<String, Share> shares = new TreeMap<>();
    /** How many messages have come, by address and method. */
    final SortedMap<String, Integer> letters = new TreeMap<>();

    Meeting(String uid, Person organizer, boolean task, int days) {
        this.uid = uid;
        this.organizer = organizer;
        this.task = task;
        this.days = days;
    }

    Meeting copy() {
        Meeting copy = new Meeting(uid, organizer, task, days);
        copy.held = held;
        copy.series = series == null ? null : series.copy();
        instances.forEach((day, slot) -> copy.instances.put(day, slot.copy()));
        shares.forEach((address, share) -> copy.shares.put(address, share.copy()));
        copy.letters.putAll(letters);
        return copy;
    }

    /** Has all days be as the series says. */
    void regular() {
        instances.clear();
        for (int day = 0; day < days; day++) {
            instances.put(day, series.copy());
        }
    }

    boolean recurs() {
        return days > 1;
    }

    Share share(String address) {
        return shares.computeIfAbsent(address, any -> new Share());
    }

    void letter(String address, String method) {
        letters.merge(address + ' ' + method, 1, Integer::sum);
    }

    /** What somebody is asked to that is to be. */
    SortedMap<Integer, Slot> view(String address) {
        SortedMap<Integer, Slot> view = new TreeMap<>(instances);
        view.values().removeIf(slot -> !held || slot.cancelled || !slot.asks(address));
        return view;
    }

    /** What of that is in the copy. */
    SortedMap<Integer, Slot> shown(String address) {
        SortedMap<Integer, Slot> shown = view(address);
        shown.keySet().removeAll(share(address).removed);
        if (!share(address).hasCopy) {
            shown.clear();
        }
        return shown;
    }

    boolean asksToSeries(String address) {
        return held && series.asks(address);
    }

    @Override
    public String toString() {
        return uid + " of " + organizer + (task ? ", a task, " : ", ") + series + ' ' + instances + ' ' + letters;
    }
}
