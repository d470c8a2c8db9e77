/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kalends.itests.client.Answer;

/**
 * What somebody who is asked may do with the own copy.
 *
 * @param edit how the copy is changed
 */
record AttendeeSteps(Town town, Edit edit) {
    private String address() {
        return edit.owner().address();
    }

    private Step step(String name, Supplier<Step.Outcome> client, Consumer<Meeting> meant) {
        return new Step() {
            @Override
            public Outcome perform() {
                return client.get();
            }

            @Override
            public void expect(World world) {
                meant.accept(world.meeting(edit.meeting().uid));
            }

            @Override
            public String toString() {
                return edit.actor() + " for " + edit.owner() + ' ' + name;
            }
        };
    }

    /** Answers all that is asked with one word. */
    Step answer(String answer) {
        return step(
                "answers " + answer,
                () -> edit.put(sheet -> answer(sheet, answer)),
                meeting -> answered(meeting, answer));
    }

    /** Has all components that are to be say an answer. */
    boolean answer(Sheet sheet, String answer) {
        if (new Copy(town, sheet.text()).live.isEmpty()) {
            return false;
        }
        sheet.ids().stream().filter(id -> !sheet.isCancelled(id)).forEach(id -> sheet.answer(id, address(), answer));
        return true;
    }

    /** What an answer to all means. */
    void answered(Meeting meeting, String answer) {
        SortedMap<Integer, Slot> shown = meeting.shown(address());
        if (shown.isEmpty()) {
            return;
        }
        boolean news = false;
        for (Slot slot : shown.values()) {
            news |= !answer.equals(slot.answers.put(address(), answer));
        }
        if (meeting.asksToSeries(address())) {
            news |= !answer.equals(meeting.series.answers.put(address(), answer));
        }
        if (news) {
            meeting.letter(meeting.organizer.address(), "REPLY");
        }
    }

    /** Answers one instance. */
    Step answerOne(int day, String answer) {
        return step(
                "answers " + answer + " to day " + day,
                () -> edit.put(sheet -> {
                    Slot slot = new Copy(town, sheet.text()).live.get(day);
                    if (slot == null || answer.equals(slot.answer(address()))) {
                        return false;
                    }
                    String moment = moment(sheet, day);
                    sheet.override(moment);
                    sheet.answer(moment, address(), answer);
                    return true;
                }),
                meeting -> {
                    Slot slot = meeting.shown(address()).get(day);
                    if (slot != null && !answer.equals(slot.answers.put(address(), answer))) {
                        meeting.letter(meeting.organizer.address(), "REPLY");
                    }
                });
    }

    private String moment(Sheet sheet, int day) {
        String any = sheet.has(Sheet.SERIES)
                ? sheet.value(Sheet.SERIES, "DTSTART").orElseThrow()
                : sheet.ids().iterator().next();
        return town.moment(day, Integer.parseInt(any.substring(9, 11)));
    }

    /** Removes one instance, and so declines it. */
    Step remove(int day) {
        return step(
                "removes day " + day,
                () -> edit.put(sheet -> {
                    if (!isRemovable(new Copy(town, sheet.text()).live, day)) {
                        return false;
                    }
                    String moment = moment(sheet, day);
                    sheet.remove(moment);
                    if (sheet.has(Sheet.SERIES)) {
                        sheet.add(Sheet.SERIES, "EXDATE:" + moment);
                    }
                    return true;
                }),
                meeting -> {
                    if (isRemovable(meeting.shown(address()), day)) {
                        meeting.instances.get(day).answers.put(address(), Slot.DECLINED);
                        meeting.share(address()).removed.add(day);
                        meeting.letter(meeting.organizer.address(), "REPLY");
                    }
                });
    }

    private boolean isRemovable(SortedMap<Integer, Slot> live, int day) {
        return live.size() > 1
                && Optional.ofNullable(live.get(day))
                        .filter(slot -> !Slot.DECLINED.equals(slot.answer(address())))
                        .isPresent();
    }

    /** Throws the copy away. */
    Step delete(boolean quietly) {
        return step(
                quietly ? "deletes it quietly" : "deletes it",
                () -> edit.delete(quietly ? Map.of("Schedule-Reply", "F") : Map.of()),
                meeting -> deleted(meeting, quietly));
    }

    private void deleted(Meeting meeting, boolean quietly) {
        Meeting.Share share = meeting.share(address());
        if (!quietly && share.hasCopy) {
            boolean news = false;
            for (Slot slot : meeting.shown(address()).values()) {
                news |= !Slot.DECLINED.equals(slot.answers.put(address(), Slot.DECLINED));
            }
            if (meeting.asksToSeries(address())) {
                news |= !Slot.DECLINED.equals(meeting.series.answers.put(address(), Slot.DECLINED));
            }
            if (news) {
                meeting.letter(meeting.organizer.address(), "REPLY");
            }
        }
        share.hasCopy = false;
        share.removed.clear();
    }

    /** Puts the object into another calendar, which concerns nobody else. */
    Step move() {
        boolean task = edit.meeting().task;
        return step(
                "moves it", () -> edit.move(task ? "tasks" : "calendar", task ? "tasks2" : "calendar2"), meeting -> {});
    }

    /** Proposes another hour. */
    Step propose(int hour) {
        return step("proposes " + hour, () -> post("COUNTER", edit.owner(), hour), meeting -> {
            if (!meeting.shown(address()).isEmpty()) {
                meeting.letter(meeting.organizer.address(), "COUNTER");
            }
        });
    }

    /** The organizer does not follow a proposal. */
    Step declineProposal(int hour) {
        return step("is told no to " + hour, () -> post("DECLINECOUNTER", edit.meeting().organizer, hour), meeting -> {
            if (!meeting.shown(address()).isEmpty()) {
                meeting.letter(address(), "DECLINECOUNTER");
            }
        });
    }

    private Step.Outcome post(String method, Person sender, int hour) {
        Reading reading = Reading.of(edit.owner(), edit.meeting());
        if (reading.copies.isEmpty()
                || new Copy(town, reading.copies.get(reading.places().get(0))).live.isEmpty()) {
            return Step.Outcome.NOTHING;
        }
        Meeting meeting = edit.meeting();
        String kind = meeting.task ? "VTODO" : "VEVENT";
        Answer answer = sender.post(
                method,
                "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:" + method + "\nPRODID:-//t//EN\nBEGIN:" + kind + "\nUID:"
                        + meeting.uid + "\nDTSTAMP:20260101T000000Z\nDTSTART:" + town.moment(0, hour)
                        + "\nDURATION:PT1H\nPRIORITY:0\nSEQUENCE:0\nSUMMARY:Proposal\nORGANIZER:"
                        + meeting.organizer.address()
                        + "\nATTENDEE;PARTSTAT=TENTATIVE:" + address() + "\nEND:" + kind + "\nEND:VCALENDAR\n");
        if (answer.status() != 200 || !answer.body().contains("2.0;")) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return Step.Outcome.DONE;
    }
}
