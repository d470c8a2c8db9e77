/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kalends.itests.client.Answer;
import org.kalends.itests.meeting.Step.Outcome;

/**
 * A client changes what it has just read, under the condition that it is as it was read.
 *
 * @param owner in whose calendar
 * @param actor who does it
 */
record Edit(Person owner, Person actor, Meeting meeting) {
    private static final int TIMES = 200;

    /** Stores what the change makes of an object; a change that says false has found nothing to do. */
    Outcome put(Predicate<Sheet> change) {
        return each((place, reading) -> {
            Sheet sheet = Sheet.of(reading.copies.get(place));
            return change.test(sheet)
                    ? () -> actor.put(at(place), sheet.text(), "If-Match: " + reading.tags.get(place))
                    : null;
        });
    }

    /** Deletes the object. */
    Outcome delete(Map<String, String> headers) {
        return each((place, reading) -> () -> {
            StringBuilder head =
                    new StringBuilder("DELETE " + at(place) + " HTTP/1.1\nIf-Match: " + reading.tags.get(place));
            headers.forEach((name, value) -> head.append("\n" + name + ": " + value));
            return actor.client().send(head.toString());
        });
    }

    /** Moves the object into another calendar. */
    Outcome move(String name, String otherName) {
        return each((place, reading) -> () -> {
            boolean first = place.startsWith(Person.OWN_HOME + name + '/');
            String target = Person.OWN_HOME + (first ? otherName : name) + place.substring(place.lastIndexOf('/'));
            return actor.client()
                    .send(
                            "MOVE",
                            at(place),
                            "",
                            "Destination",
                            at(target),
                            "Overwrite",
                            "F",
                            "If-Match",
                            reading.tags.get(place));
        });
    }

    private String at(String place) {
        return actor.equals(owner) ? place : owner.seenByOthers(place);
    }

    /** What is asked for about what was read; null when there is nothing to do. */
    private interface Asking {
        Supplier<Answer> of(String place, Reading reading);
    }

    private Outcome each(Asking asking) {
        for (int i = 0; i < TIMES; i++) {
            Reading reading = Reading.of(owner, meeting);
            if (reading.copies.isEmpty()) {
                return Outcome.NOTHING;
            }
            Supplier<Answer> request = asking.of(reading.places().get(0), reading);
            if (request == null) {
                return Outcome.NOTHING;
            }
            Answer answer;
            try {
                answer = request.get();
            } catch (UncheckedIOException e) {
                return Outcome.UNKNOWN;
            }
            if (answer.status() / 100 == 2) {
                return Outcome.DONE;
            }
            if (!Retry.isForNow(answer) && answer.status() != 404) {
                throw new AssertionError(answer.status() + " " + answer.body() + "\n" + reading.copies);
            }
        }
        throw new AssertionError("Refused all the time");
    }
}
