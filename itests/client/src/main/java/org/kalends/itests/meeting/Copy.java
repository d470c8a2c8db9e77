/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What somebody's copy of a meeting says to whoever looks at the calendar. */
final class Copy {
    private final Town town;
    private final Sheet sheet;
    /** The instances that are to be, by the day. */
    final SortedMap<Integer, Slot> live = new TreeMap<>();
    /** The days that are shown as cancelled. */
    final SortedSet<Integer> cancelled = new TreeSet<>();

    Copy(Town town, String text) {
        this.town = town;
        this.sheet = Sheet.of(text);
        if (sheet.has(Sheet.SERIES)) {
            String start = sheet.value(Sheet.SERIES, "DTSTART").orElseThrow();
            int count = sheet.value(Sheet.SERIES, "RRULE")
                    .map(rule -> Integer.parseInt(rule.replaceFirst(".*COUNT=([0-9]+).*", "$1")))
                    .orElse(1);
            for (int day = 0; day < count; day++) {
                String moment = town.moment(town.day(start) + day, hour(start));
                if (!sheet.excluded().contains(moment) && !sheet.has(moment)) {
                    put(town.day(moment), Sheet.SERIES);
                }
            }
        }
        sheet.ids().stream().filter(id -> !id.equals(Sheet.SERIES)).forEach(id -> put(town.day(id), id));
    }

    private void put(int day, String id) {
        if (sheet.isCancelled(id)) {
            cancelled.add(day);
        } else {
            live.put(day, slot(id));
        }
    }

    private static int hour(String moment) {
        return Integer.parseInt(moment.substring(9, 11));
    }

    private Slot slot(String id) {
        Slot slot = new Slot(
                hour(sheet.value(id, "DTSTART").orElseThrow()),
                sheet.value(id, "SUMMARY").orElse(""));
        slot.sequence = sheet.value(id, "SEQUENCE").map(Integer::parseInt).orElse(0);
        sheet.attendees(id).forEach(address -> {
            Optional<String> partstat = Sheet.parameter(sheet.line(id, address).orElseThrow(), "PARTSTAT");
            if (slot.answers.put(address, partstat.orElse(Slot.NEEDS_ACTION)) != null) {
                throw new AssertionError(address + " is asked twice by " + sheet.text());
            }
        });
        return slot;
    }

    Sheet sheet() {
        return sheet;
    }

    @Override
    public String toString() {
        return live + " cancelled " + cancelled + "\n" + sheet.text();
    }
}
