/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import org.kalends.itests.client.Answer;

/**
 * Somebody has an object in hand while somebody else answers or changes it, and stores it under the condition of its schedule tag (RFC
 * 6638 section 3.2.10): what others have answered is not lost, what the organizer has changed is not overwritten.
 *
 * @param owner who has it in hand
 * @param meanwhile what another one does
 */
record StaleSteps(Town town, Person owner, Meeting meeting, Step meanwhile) {
    private interface Change {
        boolean in(Sheet sheet);
    }

    private Answer put(Change change) {
        Reading reading = Reading.of(owner, meeting);
        if (reading.copies.isEmpty()) {
            meanwhile.perform();
            return null;
        }
        String place = reading.places().get(0);
        Answer read = owner.client().get(place);
        Sheet sheet = Sheet.of(read.body());
        boolean useful = change.in(sheet);
        meanwhile.perform();
        return useful
                ? owner.put(
                        place,
                        sheet.text(),
                        "If-Schedule-Tag-Match: " + read.header("Schedule-Tag").orElseThrow())
                : null;
    }

    /** The organizer says something while another one answers. */
    Step rename(String title) {
        OrganizerSteps steps = new OrganizerSteps(town, new Edit(owner, owner, meeting));
        return new Step() {
            @Override
            public Outcome perform() {
                Answer answer = put(sheet -> {
                    sheet.ids().stream()
                            .filter(id -> !sheet.isCancelled(id))
                            .forEach(id -> sheet.set(id, "SUMMARY", title));
                    return true;
                });
                expectStatus(answer, 204);
                return Outcome.DONE;
            }

            @Override
            public void expect(World world) {
                meanwhile.expect(world);
                steps.rename(title).expect(world);
            }

            @Override
            public String toString() {
                return owner + " says " + title + " while " + meanwhile;
            }
        };
    }

    /** Somebody answers while another one answers. */
    Step answer(String answer) {
        AttendeeSteps steps = new AttendeeSteps(town, new Edit(owner, owner, meeting));
        return new Step() {
            @Override
            public Outcome perform() {
                expectStatus(put(sheet -> steps.answer(sheet, answer)), 204);
                return Outcome.DONE;
            }

            @Override
            public void expect(World world) {
                meanwhile.expect(world);
                steps.answered(world.meeting(meeting.uid), answer);
            }

            @Override
            public String toString() {
                return owner + " answers " + answer + " while " + meanwhile;
            }
        };
    }

    /** Somebody answers what is not asked any more, as the organizer has changed it. */
    Step answerTooLate(String answer) {
        AttendeeSteps steps = new AttendeeSteps(town, new Edit(owner, owner, meeting));
        return new Step() {
            @Override
            public Outcome perform() {
                expectStatus(put(sheet -> steps.answer(sheet, answer)), 412);
                return Outcome.DONE;
            }

            @Override
            public void expect(World world) {
                meanwhile.expect(world);
            }

            @Override
            public String toString() {
                return owner + " answers " + answer + " too late, after " + meanwhile;
            }
        };
    }

    private static void expectStatus(Answer answer, int status) {
        if (answer != null && answer.status() != status) {
            throw new AssertionError(answer.status() + " instead of " + status + ": " + answer.body());
        }
    }
}
