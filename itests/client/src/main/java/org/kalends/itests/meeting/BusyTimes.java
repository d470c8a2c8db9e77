/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.itests.client.Answer;

/**
 * Asks when people and rooms are busy (RFC 6638 section 5), and holds that against what they have accepted.
 *
 * @param town who is there
 */
record BusyTimes(Town town) {
    private static final Pattern PERIOD = Pattern.compile("([0-9]{8})T([0-9]{2})0000Z/([0-9]{8})T([0-9]{2})0000Z");
    private static final int DAYS = 7;

    void check(World world) {
        town.rooms().forEach(room -> same(room, world.taken(room, null), Set.of()));
        town.people().forEach(person -> {
            Set<String> expected = new TreeSet<>();
            Set<String> declined = new TreeSet<>();
            world.meetings().stream().filter(meeting -> !meeting.task).forEach(meeting -> {
                boolean organizer = person.equals(meeting.organizer);
                (organizer ? meeting.view(person.address()) : meeting.shown(person.address())).forEach((day, slot) -> {
                    boolean isDeclined = Slot.DECLINED.equals(slot.answer(person.address()));
                    (isDeclined ? declined : expected).add(day + " " + slot.hour);
                });
            });
            same(person.address(), expected, declined);
        });
    }

    /** What was declined and is in the calendar still is for the transparency of the copy to say. */
    private void same(String address, Set<String> expected, Set<String> declined) {
        Set<String> told = busy(address);
        Set<String> known = new TreeSet<>(told);
        declined.stream().filter(hour -> !expected.contains(hour)).forEach(known::remove);
        if (!known.equals(expected)) {
            throw new AssertionError(address + " is busy at " + told + " instead of " + expected);
        }
    }

    private Set<String> busy(String address) {
        Person asking = town.people().get(0);
        String question = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nMETHOD:REQUEST\nBEGIN:VFREEBUSY\nUID:q\n"
                + "DTSTAMP:20260101T000000Z\nORGANIZER:" + asking.address() + "\nATTENDEE:" + address + "\nDTSTART:"
                + town.moment(0, 0) + "\nDTEND:" + town.moment(DAYS, 0) + "\nEND:VFREEBUSY\nEND:VCALENDAR\n";
        Answer answer = Retry.answered(() -> asking.post("REQUEST", question));
        if (!answer.body().contains("2.0;")) {
            throw new AssertionError(answer.status() + answer.body());
        }
        Set<String> busy = new TreeSet<>();
        answer.body()
                .replaceAll("(?:&#13;|\r)?\n ", "")
                .lines()
                .filter(line -> line.startsWith("FREEBUSY"))
                .forEach(line -> {
                    Matcher period = PERIOD.matcher(line);
                    while (period.find()) {
                        for (int hour = Integer.parseInt(period.group(2));
                                hour < Integer.parseInt(period.group(4));
                                hour++) {
                            busy.add(town.day(period.group(1)) + " " + hour);
                        }
                    }
                });
        return busy;
    }
}
