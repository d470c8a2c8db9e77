/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One instance of a meeting, or what the series says of all: at which hour, what it is about, who is asked and has answered what. */
final class Slot {
    static final String NEEDS_ACTION = "NEEDS-ACTION";
    static final String DECLINED = "DECLINED";
    static final String ACCEPTED = "ACCEPTED";

    int hour;
    String title;
    int sequence;
    boolean cancelled;
    /** Answers by address. */
    final Map<String, String> answers = new TreeMap<>();
    /** Who is there for the sake of a group. */
    final Set<String> members = new HashSet<>();

    Slot(int hour, String title) {
        this.hour = hour;
        this.title = title;
    }

    Slot copy() {
        Slot copy = new Slot(hour, title);
        copy.sequence = sequence;
        copy.cancelled = cancelled;
        copy.answers.putAll(answers);
        copy.members.addAll(members);
        return copy;
    }

    boolean asks(String address) {
        return answers.containsKey(address);
    }

    String answer(String address) {
        return answers.get(address);
    }

    /** What whoever is asked has to be told when it is another thing. */
    Map<String, Object> told() {
        Map<String, Object> told = new HashMap<>();
        told.put("hour", hour);
        told.put("title", title);
        told.put("people", Set.copyOf(answers.keySet()));
        return told;
    }

    /** All but the organizer are asked once more, as it is at another time. */
    void moved(int to, String organizer) {
        hour = to;
        sequence++;
        answers.replaceAll((address, answer) -> address.equals(organizer) ? answer : NEEDS_ACTION);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot && slot.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return hour + ":00 " + title + " #" + sequence + (cancelled ? " cancelled " : " ") + answers;
    }
}
