/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an organizer may do to a meeting.
 *
 * @param edit how the object is changed
 */
record OrganizerSteps(Town town, Edit edit) {
    private Step step(String name, Predicate<Sheet> change, Predicate<Meeting> meant) {
        return new OrganizerStep(name, town, edit, change, meant);
    }

    private String moment(Sheet sheet, int day) {
        return town.moment(
                day,
                Integer.parseInt(
                        sheet.value(Sheet.SERIES, "DTSTART").orElseThrow().substring(9, 11)));
    }

    /** Says something of the series and all instances that are to be. */
    private Step all(String name, Predicate<Meeting> useful, SheetChange change, Consumer<Slot> meant) {
        return step(
                name,
                sheet -> {
                    String before = sheet.text();
                    sheet.ids().stream().filter(id -> !sheet.isCancelled(id)).forEach(id -> change.in(sheet, id));
                    return !sheet.text().equals(before);
                },
                meeting -> {
                    if (useful.test(meeting)) {
                        slots(meeting).forEach(meant);
                        return true;
                    }
                    return false;
                });
    }

    private interface SheetChange {
        void in(Sheet sheet, String id);
    }

    private static Stream<Slot> slots(Meeting meeting) {
        return Stream.concat(
                Stream.of(meeting.series), meeting.instances.values().stream().filter(slot -> !slot.cancelled));
    }

    /** Says something of one instance, if there is that one. */
    private Step one(String name, int day, Predicate<Slot> useful, SheetChange change, Consumer<Slot> meant) {
        return step(
                name + " on day " + day,
                sheet -> {
                    Slot slot = new Copy(town, sheet.text()).live.get(day);
                    if (slot == null || !useful.test(slot)) {
                        return false;
                    }
                    String moment = moment(sheet, day);
                    sheet.override(moment);
                    change.in(sheet, moment);
                    return true;
                },
                meeting -> {
                    Slot slot = meeting.instances.get(day);
                    if (slot == null || slot.cancelled || !useful.test(slot)) {
                        return false;
                    }
                    meant.accept(slot);
                    return true;
                });
    }

    Step rename(String title) {
        return all(
                "says " + title,
                meeting -> true,
                (sheet, id) -> sheet.set(id, "SUMMARY", title),
                slot -> slot.title = title);
    }

    Step renameOne(int day, String title) {
        return one(
                "says " + title,
                day,
                slot -> true,
                (sheet, id) -> sheet.set(id, "SUMMARY", title),
                slot -> slot.title = title);
    }

    Step ask(String address) {
        return all(
                "asks " + address,
                meeting -> slots(meeting).anyMatch(slot -> !slot.asks(address)),
                (sheet, id) -> sheet.ask(id, address),
                slot -> slot.answers.putIfAbsent(address, Slot.NEEDS_ACTION));
    }

    Step askOne(int day, String address) {
        return one(
                "asks " + address,
                day,
                slot -> !slot.asks(address),
                (sheet, id) -> sheet.ask(id, address),
                slot -> slot.answers.put(address, Slot.NEEDS_ACTION));
    }

    Step leaveOut(String address) {
        return step(
                "asks no more " + address,
                sheet -> {
                    Set<String> ids = sheet.ids();
                    boolean member = isMember(address)
                            && ids.stream().anyMatch(id -> sheet.attendees(id).contains(town.group()));
                    if (member
                            || ids.stream()
                                    .noneMatch(id -> !sheet.isCancelled(id)
                                            && sheet.attendees(id).contains(address))) {
                        return false;
                    }
                    ids.forEach(id -> sheet.leaveOut(id, address));
                    return true;
                },
                meeting -> {
                    boolean member = isMember(address)
                            && Stream.concat(Stream.of(meeting.series), meeting.instances.values().stream())
                                    .anyMatch(slot -> slot.asks(town.group()));
                    if (member || slots(meeting).noneMatch(slot -> slot.asks(address))) {
                        return false;
                    }
                    meeting.series.answers.remove(address);
                    meeting.instances.values().forEach(slot -> slot.answers.remove(address));
                    return true;
                });
    }

    private boolean isMember(String address) {
        return town.members().contains(address);
    }

    Step leaveOutOne(int day, String address) {
        return one(
                "asks no more " + address,
                day,
                slot -> slot.asks(address) && !(isMember(address) && slot.asks(town.group())),
                (sheet, id) -> sheet.leaveOut(id, address),
                slot -> slot.answers.remove(address));
    }

    Step moveOne(int day, int hour) {
        return one(
                "moves to " + hour,
                day,
                slot -> slot.hour != hour,
                (sheet, id) -> sheet.set(id, "DTSTART", town.moment(day, hour)),
                slot -> slot.moved(hour, edit.meeting().organizer.address()));
    }

    /** Another hour for all; instances are as the series says then. */
    Step move(int hour) {
        return step(
                "moves to " + hour,
                sheet -> {
                    String start = sheet.value(Sheet.SERIES, "DTSTART").orElseThrow();
                    String moved = town.moment(0, hour);
                    sheet.ids().stream().filter(id -> !id.equals(Sheet.SERIES)).forEach(sheet::remove);
                    sheet.forget(Sheet.SERIES, "EXDATE");
                    sheet.set(Sheet.SERIES, "DTSTART", moved);
                    return !start.equals(moved);
                },
                meeting -> {
                    if (meeting.series.hour == hour) {
                        return false;
                    }
                    meeting.series.moved(hour, meeting.organizer.address());
                    meeting.regular();
                    return true;
                });
    }

    /** One instance is not to be, and not to be seen. */
    Step exclude(int day) {
        return step(
                "leaves out day " + day,
                sheet -> {
                    if (!isOneOfSeveral(new Copy(town, sheet.text()).live.keySet(), day)) {
                        return false;
                    }
                    String moment = moment(sheet, day);
                    sheet.remove(moment);
                    sheet.add(Sheet.SERIES, "EXDATE:" + moment);
                    return true;
                },
                meeting -> isOneOfSeveral(toBe(meeting), day) && meeting.instances.remove(day) != null);
    }

    /** One instance is not to be, and said to be cancelled. */
    Step cancelOne(int day) {
        return step(
                "cancels day " + day,
                sheet -> {
                    if (!isOneOfSeveral(new Copy(town, sheet.text()).live.keySet(), day)) {
                        return false;
                    }
                    String moment = moment(sheet, day);
                    sheet.override(moment);
                    sheet.set(moment, "STATUS", "CANCELLED");
                    return true;
                },
                meeting -> {
                    boolean one = isOneOfSeveral(toBe(meeting), day);
                    if (one) {
                        meeting.instances.get(day).cancelled = true;
                    }
                    return one;
                });
    }

    private static Set<Integer> toBe(Meeting meeting) {
        return meeting.view(meeting.organizer.address()).keySet();
    }

    private static boolean isOneOfSeveral(Set<Integer> days, int day) {
        return days.contains(day) && days.size() > 1;
    }
}
