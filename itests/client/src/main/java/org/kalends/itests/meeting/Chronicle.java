/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What has been done so far, and what all are to have by now. */
final class Chronicle {
    final Town town;
    final Generator generator;
    final List<Mirror> mirrors;
    World world;
    private final Consumer<String> opinion;
    private final List<String> done = new ArrayList<>();

    Chronicle(Town town, long seed, Consumer<String> opinion) {
        this.town = town;
        this.generator = new Generator(town, new Random(seed));
        this.opinion = opinion;
        this.world = new World(town, new ArrayList<>());
        this.mirrors = town.people().stream().map(Mirror::new).toList();
    }

    /** Has somebody make a meeting known. */
    void begin(Person organizer) {
        Meeting meeting = generator.meeting(organizer);
        world.meetings().add(meeting);
        carryOut(generator.creation(meeting), meeting);
    }

    void note(Object step, Meeting meeting) {
        done.add(step + " (" + meeting.uid + ')');
    }

    void carryOut(Step step, Meeting meeting) {
        note(step, meeting);
        step.perform();
        step.expect(world);
        agree(meeting);
    }

    Agreement agreement(Meeting meeting) {
        return new Agreement(town, meeting, opinion);
    }

    private void agree(Meeting meeting) {
        List<String> differences = agreement(meeting).differences(world);
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n", differences));
        }
    }

    /** After a meeting was called off there is another one. */
    void renew(Meeting meeting) {
        if (!meeting.held) {
            clear(meeting);
            begin(meeting.organizer);
        }
    }

    /** Calls off all that is left; then everybody has time. */
    void end() {
        look();
        while (!world.meetings().isEmpty()) {
            Meeting meeting = world.meetings().get(0);
            Edit edit = new Edit(meeting.organizer, meeting.organizer, meeting);
            carryOut(new Announcement(town, edit).callOff(), meeting);
            clear(meeting);
        }
        look();
    }

    private void look() {
        new BusyTimes(town).check(world);
        mirrors.forEach(Mirror::check);
    }

    /** Nobody has anything of it any more, and nobody is told of that. */
    private void clear(Meeting meeting) {
        for (Person person : town.people()) {
            Step step = new AttendeeSteps(town, new Edit(person, person, meeting)).delete(false);
            step.perform();
            step.expect(world);
        }
        agree(meeting);
        for (Person person : town.people()) {
            Reading.of(person, meeting).letters.keySet().forEach(href -> person.client()
                    .send("DELETE", href, ""));
        }
        world.meetings().remove(meeting);
    }

    /** A failure with all that led to it. */
    AssertionError failed(Throwable cause) {
        return new AssertionError(String.join("\n", done) + "\n" + world, cause);
    }
}
