/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Thinks of things that somebody may do, at random. */
final class Generator {
    private static final List<String> ANSWERS = List.of("ACCEPTED", "DECLINED", "TENTATIVE");
    private static final List<Integer> HOURS = List.of(9, 10, 14);
    private static final int MOST_DAYS = 4;

    private final Town town;
    private final Random random;

    Generator(Town town, Random random) {
        this.town = town;
        this.random = random;
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean sometimes() {
        return random.nextInt(4) == 0;
    }

    /** A meeting that is not made known yet. */
    Meeting meeting(Person organizer) {
        int days = random.nextInt(3) == 0 ? 1 : 2 + random.nextInt(MOST_DAYS - 1);
        return new Meeting(UUID.randomUUID().toString(), organizer, random.nextInt(8) == 0, days);
    }

    /** How it is made known. */
    Step creation(Meeting meeting) {
        Set<String> asked = new TreeSet<>();
        invitable(meeting).stream().filter(address -> random.nextBoolean()).forEach(asked::add);
        return new Announcement(town, own(meeting.organizer, meeting)).create(asked, any(HOURS), title());
    }

    private List<String> invitable(Meeting meeting) {
        List<String> all =
                new ArrayList<>(others(meeting).stream().map(Person::address).toList());
        all.addAll(new TreeSet<>(town.rooms()));
        all.add(town.group());
        return all;
    }

    private List<Person> others(Meeting meeting) {
        return town.people().stream()
                .filter(person -> !person.equals(meeting.organizer))
                .toList();
    }

    private String title() {
        return "Talk " + random.nextInt(1_000_000);
    }

    private static Edit own(Person owner, Meeting meeting) {
        return new Edit(owner, owner, meeting);
    }

    private Edit edit(Person owner, Meeting meeting) {
        return sometimes() ? new Edit(owner, town.delegate(), meeting) : own(owner, meeting);
    }

    /** What may be done to a meeting that is held. */
    Step step(Meeting meeting) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> organizers(meeting);
            case 5 -> stale(meeting);
            default -> attendees(any(others(meeting)), meeting);
        };
    }

    private Step organizers(Meeting meeting) {
        Edit edit = edit(meeting.organizer, meeting);
        OrganizerSteps steps = new OrganizerSteps(town, edit);
        int day = random.nextInt(meeting.days);
        String somebody = any(invitable(meeting));
        if (meeting.recurs() && random.nextBoolean()) {
            return switch (random.nextInt(6)) {
                case 0 -> steps.renameOne(day, title());
                case 1 -> steps.askOne(day, somebody);
                case 2 -> steps.leaveOutOne(day, somebody);
                case 3 -> steps.moveOne(day, any(HOURS));
                case 4 -> steps.exclude(day);
                default -> steps.cancelOne(day);
            };
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> steps.rename(title());
            case 2, 3, 4 -> steps.ask(somebody);
            case 5 -> steps.leaveOut(somebody);
            case 6 -> steps.move(any(HOURS));
            case 7 -> new AttendeeSteps(town, edit).move();
            default -> new Announcement(town, edit).callOff();
        };
    }

    private Step attendees(Person person, Meeting meeting) {
        AttendeeSteps steps = new AttendeeSteps(town, edit(person, meeting));
        return switch (random.nextInt(10)) {
            case 0 -> steps.propose(any(HOURS));
            case 1 -> steps.declineProposal(any(HOURS));
            default -> withCopy(steps, meeting);
        };
    }

    private Step withCopy(AttendeeSteps steps, Meeting meeting) {
        int day = random.nextInt(meeting.days);
        return switch (random.nextInt(8)) {
            case 0, 1 -> steps.delete(random.nextInt(3) == 0);
            case 2 -> steps.move();
            case 3 -> meeting.recurs() ? steps.remove(day) : steps.answer(any(ANSWERS));
            case 4, 5 -> meeting.recurs() ? steps.answerOne(day, any(ANSWERS)) : steps.answer(any(ANSWERS));
            default -> steps.answer(any(ANSWERS));
        };
    }

    /** What several may do at once: each with the own copy. */
    List<Step> rivals(Meeting meeting, int count) {
        List<Person> people = new ArrayList<>(town.people());
        Collections.shuffle(people, random);
        return people.subList(0, count).stream()
                .map(person -> person.equals(meeting.organizer)
                        ? organizers(meeting)
                        : withCopy(new AttendeeSteps(town, edit(person, meeting)), meeting))
                .toList();
    }

    private Step stale(Meeting meeting) {
        Person one = any(others(meeting));
        Person other = any(others(meeting));
        AttendeeSteps steps = new AttendeeSteps(town, own(other, meeting));
        int day = random.nextInt(meeting.days);
        Step answer = meeting.recurs() && random.nextBoolean()
                ? steps.answerOne(day, any(ANSWERS))
                : steps.answer(any(ANSWERS));
        if (random.nextInt(3) == 0) {
            Step change = new OrganizerSteps(town, own(meeting.organizer, meeting)).rename(title());
            return new StaleSteps(town, one, meeting, change).answerTooLate(any(ANSWERS));
        }
        return random.nextBoolean() || one.equals(other)
                ? new StaleSteps(town, meeting.organizer, meeting, answer).rename(title())
                : new StaleSteps(town, one, meeting, answer).answer(any(ANSWERS));
    }
}
