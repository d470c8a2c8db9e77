/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.itests.client.Answer;

/** One meeting and all who do something with it, as RFC 5546 has it: what each copy has to say after each step. */
final class MeetingModel {
    private static final String[] ANSWERS = {"ACCEPTED", "DECLINED", "TENTATIVE"};
    private static final Pattern HOUR = Pattern.compile("DTSTART:20310106T([0-9]{2})0000Z");

    /** What an attendee knows. */
    private static final class Attendee {
        private String answer = "NEEDS-ACTION";
        private boolean invited;
        private boolean hasCopy;
        private int letters;
    }

    private final CalendarUser organizer;
    private final Map<CalendarUser, Attendee> attendees = new LinkedHashMap<>();
    private final Random random;
    private final String uid = UUID.randomUUID().toString();
    private final String path = CalendarUser.CALENDAR + uid + ".ics";
    private final List<String> history = new ArrayList<>();
    private boolean held;
    private String title = "Talk";
    private int hour = 10;
    private int replies;

    MeetingModel(CalendarUser organizer, List<CalendarUser> others, Random random) {
        this.organizer = organizer;
        this.random = random;
        others.forEach(other -> attendees.put(other, new Attendee()));
    }

    /** Has somebody do something that may be done. */
    void step() {
        if (!held) {
            create();
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> rename();
            case 1 -> move();
            case 2 -> inviteOthers();
            case 3 -> cancel();
            case 4 -> leave();
            default -> answer();
        }
    }

    private void create() {
        history.add("create");
        attendees.values().forEach(attendee -> {
            attendee.invited = random.nextBoolean();
            attendee.answer = "NEEDS-ACTION";
        });
        store(201);
        held = true;
        invited().forEach(this::isAsked);
    }

    private void isAsked(Attendee attendee) {
        attendee.answer = "NEEDS-ACTION";
        isTold(attendee);
    }

    private void isTold(Attendee attendee) {
        attendee.hasCopy = true;
        attendee.letters++;
    }

    private List<Attendee> invited() {
        return attendees.values().stream().filter(attendee -> attendee.invited).toList();
    }

    private void rename() {
        history.add("rename");
        title = "Talk " + random.nextInt(1_000_000);
        store(204);
        // who has declined it and thrown it away is not bothered
        invited().stream()
                .filter(attendee -> attendee.hasCopy || !attendee.answer.equals("DECLINED"))
                .forEach(this::isTold);
    }

    private void move() {
        history.add("move");
        hour = hour == 10 ? 14 : 10;
        store(204);
        invited().forEach(this::isAsked);
    }

    private void inviteOthers() {
        CalendarUser changed = any();
        Attendee attendee = attendees.get(changed);
        history.add("invite or not " + changed.address());
        attendee.invited = !attendee.invited;
        attendee.answer = "NEEDS-ACTION";
        store(204);
        if (attendee.invited || attendee.hasCopy) {
            attendee.letters++;
        }
        attendee.hasCopy |= attendee.invited;
        // others see who comes
        attendees.forEach((user, other) -> {
            if (other != attendee && other.invited && (other.hasCopy || !other.answer.equals("DECLINED"))) {
                isTold(other);
            }
        });
    }

    private void cancel() {
        history.add("cancel");
        assertThat(organizer.delete(path).status()).as(history.toString()).isEqualTo(204);
        held = false;
        for (CalendarUser user : attendees.keySet()) {
            Attendee attendee = attendees.get(user);
            if (attendee.invited && attendee.hasCopy) {
                attendee.letters++;
                assertThat(user.text(uid)).as(history.toString()).contains("STATUS:CANCELLED");
            }
            if (attendee.hasCopy) {
                assertThat(user.delete(user.copy(uid)).status()).isEqualTo(204);
            }
            attendee.hasCopy = false;
            attendee.invited = false;
        }
    }

    private CalendarUser any() {
        List<CalendarUser> all = new ArrayList<>(attendees.keySet());
        return all.get(random.nextInt(all.size()));
    }

    private void leave() {
        CalendarUser user = any();
        Attendee attendee = attendees.get(user);
        if (attendee.hasCopy) {
            history.add("leave " + user.address());
            assertThat(user.delete(user.copy(uid)).status())
                    .as(history.toString())
                    .isEqualTo(204);
            replies += attendee.invited && !attendee.answer.equals("DECLINED") ? 1 : 0;
            attendee.answer = attendee.invited ? "DECLINED" : attendee.answer;
            attendee.hasCopy = false;
        }
    }

    private void answer() {
        CalendarUser user = any();
        Attendee attendee = attendees.get(user);
        if (attendee.hasCopy && attendee.invited) {
            String answer = ANSWERS[random.nextInt(ANSWERS.length)];
            history.add("answer " + user.address() + ' ' + answer);
            String before = attendee.answer;
            attendee.answer = answer;
            Answer stored = user.put(user.copy(uid), object());
            assertThat(stored.status()).as(history + stored.body()).isEqualTo(204);
            replies += answer.equals(before) ? 0 : 1;
        }
    }

    private void store(int status) {
        Answer answer = organizer.put(path, object());
        assertThat(answer.status()).as(history + answer.body()).isEqualTo(status);
    }

    private String object() {
        StringBuilder lines = new StringBuilder("DTSTART:20310106T" + hour + "0000Z\nDURATION:PT1H\nSUMMARY:" + title
                + "\n" + organizer.answered("ACCEPTED"));
        attendees.forEach((user, attendee) -> lines.append(attendee.invited ? user.answered(attendee.answer) : ""));
        return organizer.event(uid, lines.toString());
    }

    /** Sees that all copies are as they have to be, and that each letter has come once. */
    void check() {
        String seed = history.toString();
        assertThat(organizer.letters(uid)).as(seed).hasSize(replies);
        if (held) {
            same(organizer.text(uid), seed);
        }
        attendees.forEach((user, attendee) -> {
            assertThat(user.copies(uid)).as(seed + user.address()).hasSize(attendee.hasCopy ? 1 : 0);
            assertThat(user.letters(uid)).as(seed + user.address()).hasSize(attendee.letters);
            if (attendee.hasCopy && attendee.invited) {
                same(user.text(uid), seed + user.address());
            } else if (attendee.hasCopy) {
                assertThat(user.text(uid)).as(seed + user.address()).contains("STATUS:CANCELLED");
            }
        });
    }

    private void same(String text, String seed) {
        Matcher start = HOUR.matcher(text);
        assertThat(start.find()).as(seed + text).isTrue();
        assertThat(Integer.parseInt(start.group(1))).as(seed).isEqualTo(hour);
        assertThat(text).as(seed).contains("SUMMARY:" + title + "\r\n").doesNotContain("STATUS:CANCELLED");
        attendees.forEach((user, attendee) -> assertThat(answerIn(text, user))
                .as(seed + user.address() + " in " + text)
                .isEqualTo(attendee.invited ? attendee.answer : "none"));
    }

    private static String answerIn(String text, CalendarUser user) {
        return text.lines()
                .filter(line -> line.startsWith("ATTENDEE") && line.endsWith(user.address()))
                .map(line -> line.replaceFirst(".*PARTSTAT=([A-Z-]+).*", "$1"))
                .map(answer -> answer.startsWith("ATTENDEE") ? "NEEDS-ACTION" : answer)
                .findFirst()
                .orElse("none");
    }
}
