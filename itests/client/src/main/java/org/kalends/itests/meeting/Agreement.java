/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Holds what all have of a meeting against what they are to have. */
final class Agreement {
    private final Town town;
    private final Map<Person, Reading> readings = new TreeMap<>((a, b) -> Integer.compare(a.id(), b.id()));
    private final String uid;

    /**
     * Reads what all have.
     *
     * @param opinion fails when an object or a message is not in order
     */
    Agreement(Town town, Meeting meeting, Consumer<String> opinion) {
        this.town = town;
        this.uid = meeting.uid;
        town.people().forEach(person -> readings.put(person, Reading.of(person, meeting)));
        readings.values().forEach(reading -> {
            reading.copies.values().forEach(opinion);
            reading.letters.values().stream().filter(Agreement::isOfServer).forEach(opinion);
        });
    }

    /** Proposals are as clients have written them. */
    private static boolean isOfServer(String letter) {
        return !letter.contains("COUNTER\n") && !letter.contains("COUNTER\r\n");
    }

    /** What is not as it is to be, as sentences. */
    List<String> differences(World world) {
        Meeting meeting = world.meeting(uid);
        List<String> differences = new ArrayList<>();
        readings.forEach((person, reading) -> {
            letters(person, reading, meeting, differences);
            boolean organizer = person.equals(meeting.organizer);
            boolean has = organizer ? meeting.held : meeting.share(person.address()).hasCopy;
            if (reading.copies.size() != (has ? 1 : 0)) {
                differences.add(person + " has " + reading.copies.size() + " copies");
            } else if (has) {
                Copy copy = new Copy(town, reading.copies.get(reading.places().get(0)));
                copy(person, copy, meeting, organizer, differences);
            }
        });
        return differences;
    }

    private void letters(Person person, Reading reading, Meeting meeting, List<String> differences) {
        SortedMap<String, Integer> expected = new TreeMap<>();
        meeting.letters.forEach((key, count) -> {
            if (key.startsWith(person.address() + ' ')) {
                expected.put(key.substring(person.address().length() + 1), count);
            }
        });
        if (!expected.equals(reading.methods())) {
            differences.add(person + " has the letters " + reading.methods() + " instead of " + expected);
        }
    }

    private static void copy(Person person, Copy copy, Meeting meeting, boolean organizer, List<String> differences) {
        SortedMap<Integer, Slot> expected =
                organizer ? meeting.view(person.address()) : meeting.shown(person.address());
        if (!copy.live.equals(expected)) {
            differences.add(person + " has " + copy + "\ninstead of " + expected);
        }
        TreeSet<Integer> wrong = new TreeSet<>(copy.cancelled);
        wrong.retainAll(meeting.view(person.address()).keySet());
        if (!wrong.isEmpty()) {
            differences.add(person + " is shown as cancelled what is to be: " + wrong + copy);
        }
        if (organizer) {
            statuses(copy.sheet(), meeting, differences);
        }
    }

    /** Of each whom the server tells it says what became of that (RFC 6638 section 7.3). */
    private static void statuses(Sheet sheet, Meeting meeting, List<String> differences) {
        for (String id : sheet.ids()) {
            for (String address : sheet.attendees(id)) {
                String line = sheet.line(id, address).orElseThrow();
                if (!address.equals(meeting.organizer.address())
                        && !Sheet.parameter(line, "SCHEDULE-STATUS")
                                .filter(status -> status.matches("1\\.2|2\\.0|5\\.3"))
                                .isPresent()) {
                    differences.add("Nothing is said of what became of it for " + line);
                }
            }
        }
    }
}
