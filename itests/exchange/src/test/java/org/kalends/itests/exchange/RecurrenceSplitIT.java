/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.MultiStatus;

/** A series that its organizer splits in two (Apple's extension {@code calendarserver-recurrence-split}). */
class RecurrenceSplitIT {
    private static final String DAILY = "DTSTART;TZID=Europe/Berlin:20310201T110000\nDURATION:PT1H\nSUMMARY:Daily\n"
            + "RRULE:FREQ=DAILY;COUNT=20\n";
    private static final String TENTH = "20310210T100000Z";
    private static final String ROOM = "mailto:room-1@example.org";

    private final CalendarUser anna = CalendarUser.named("user1");
    private final CalendarUser berta = CalendarUser.named("user2");
    private final CalendarUser carl = CalendarUser.named("user5");
    private final String uid = UUID.randomUUID().toString();
    private final String past = UUID.randomUUID().toString();
    private final String path = CalendarUser.CALENDAR + uid + ".ics";

    @BeforeEach
    void seeHomes() {
        List.of(anna, berta, carl).forEach(user -> user.client().list("/dav/caldav/", "<displayname/>"));
    }

    private void store(String lines) {
        Answer answer = anna.put(path, anna.event(uid, lines));
        assertThat(answer.status()).as(answer.body()).isIn(201, 204);
    }

    private static Answer split(CalendarUser user, String object, String query, String... headers) {
        return user.client().send("POST", object + "?action=split" + query, "", headers);
    }

    private Answer split(String... headers) {
        return split(anna, path, "&rid=" + TENTH + "&uid=" + past, headers);
    }

    @Test
    void whatWasBeforeBecomesAnObjectOfItsOwn() {
        store(DAILY);

        Answer answer = split();

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String url = answer.header("Split-Component-URL").orElseThrow();
        assertThat(anna.client().get(url).body())
                .contains("UID:" + past, "DTSTART;TZID=Europe/Berlin:20310201T110000")
                .contains("RRULE:FREQ=DAILY;UNTIL=20310210T095959Z");
        assertThat(anna.text(uid))
                .contains("DTSTART;TZID=Europe/Berlin:20310210T110000", "RRULE:FREQ=DAILY;COUNT=11")
                .contains("RELATED-TO;RELTYPE=X-CALENDARSERVER-RECURRENCE-SET:" + past);
        assertThat(anna.client()
                        .send("OPTIONS /dav/caldav/ HTTP/1.1")
                        .header("DAV")
                        .orElseThrow())
                .contains("calendarserver-recurrence-split");
    }

    @Test
    void whoPrefersItIsShownBothParts() {
        store(DAILY);

        Answer answer = split("Prefer", "return=representation");

        assertThat(answer.header("Preference-Applied")).contains("return=representation");
        MultiStatus both = answer.multiStatus();
        assertThat(both.hrefs()).hasSize(2).contains(path);
        assertThat(both.at(path).text("getetag"))
                .isEqualTo(answer.header("ETag").orElseThrow());
        assertThat(both.at(path).text("calendar-data")).contains("COUNT=11");
        String other = both.hrefs().stream()
                .filter(href -> !href.equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(both.at(other).text("calendar-data")).contains("UNTIL=20310210T095959Z");
    }

    @Test
    void copiesOfAttendeesAreSplitWithTheirAnswersAndAlarmsAndNobodyIsAskedAnew() {
        store(DAILY + berta.asked() + "ATTENDEE;CUTYPE=ROOM;PARTSTAT=NEEDS-ACTION:" + ROOM + "\n");
        String alarm = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT7M\nEND:VALARM\n";
        String answered = berta.text(uid)
                .replaceAll("(ATTENDEE[^\r\n]*)PARTSTAT=NEEDS-ACTION([^\r\n]*user2)", "$1PARTSTAT=TENTATIVE$2")
                .replace("END:VEVENT", alarm + "END:VEVENT");
        assertThat(berta.put(berta.copy(uid), answered).status()).isEqualTo(204);
        int letters = berta.letters(uid).size();
        int replies = anna.letters(uid).size();

        assertThat(split().status()).isEqualTo(201);

        assertThat(berta.text(uid))
                .contains(
                        "DTSTART;TZID=Europe/Berlin:20310210T110000",
                        "COUNT=11",
                        "PARTSTAT=TENTATIVE",
                        "TRIGGER:-PT7M");
        assertThat(berta.text(past))
                .contains("DTSTART;TZID=Europe/Berlin:20310201T110000", "UNTIL=20310210T095959Z")
                .contains("PARTSTAT=TENTATIVE", "TRIGGER:-PT7M");
        assertThat(anna.text(uid)).contains("PARTSTAT=TENTATIVE", "PARTSTAT=ACCEPTED");
        assertThat(anna.text(past)).contains("PARTSTAT=TENTATIVE", "PARTSTAT=ACCEPTED");
        assertThat(berta.letters(uid)).hasSize(letters);
        assertThat(berta.letters(past)).isEmpty();
        assertThat(anna.letters(uid)).hasSize(replies);
    }

    @Test
    void bothPartsGoOnAsInvitations() {
        store(DAILY + berta.asked());
        split();

        Answer changed = anna.put(anna.copy(past), anna.text(past).replace("SUMMARY:Daily", "SUMMARY:Was daily"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        assertThat(berta.text(past)).contains("SUMMARY:Was daily");

        Answer reply = berta.put(berta.copy(uid), berta.text(uid).replace("NEEDS-ACTION", "ACCEPTED"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
        assertThat(anna.text(uid)).contains("PARTSTAT=ACCEPTED");
        assertThat(anna.text(past)).doesNotContain("PARTSTAT=ACCEPTED");
    }

    @Test
    void whoWasAskedToOneInstanceHasItOnItsSideAlone() {
        String early = anna.component(
                uid,
                "RECURRENCE-ID;TZID=Europe/Berlin:20310203T110000\nDTSTART;TZID=Europe/Berlin:20310203T120000\n"
                        + "DURATION:PT1H\nSUMMARY:Early\n" + carl.asked());
        String object = anna.event(uid, DAILY + berta.asked()).replace("END:VCALENDAR", early + "END:VCALENDAR");
        assertThat(anna.put(path, object).status()).isEqualTo(201);

        assertThat(split().status()).isEqualTo(201);

        assertThat(carl.copies(uid)).isEmpty();
        assertThat(carl.text(past)).contains("SUMMARY:Early");
    }

    @Test
    void theRoomStaysTakenAtTheSameTimes() {
        store(DAILY + "ATTENDEE;CUTYPE=ROOM;PARTSTAT=NEEDS-ACTION:" + ROOM + "\n");
        split();
        String other = UUID.randomUUID().toString();

        anna.put(
                CalendarUser.CALENDAR + other + ".ics",
                anna.event(
                        other,
                        DAILY.replace("COUNT=20", "COUNT=8").replace("T110000", "T113000")
                                + "ATTENDEE;CUTYPE=ROOM;PARTSTAT=NEEDS-ACTION:" + ROOM + "\n"));

        assertThat(anna.text(other)).contains("PARTSTAT=DECLINED");
        anna.delete(anna.copy(past));
        anna.delete(anna.copy(uid));
    }

    @Test
    void anAttendeeMayNotSplit() {
        store(DAILY + berta.asked());

        Answer answer = split(berta, berta.copy(uid), "&rid=" + TENTH);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).contains("allowed-attendee-scheduling-object-change");
        assertThat(berta.text(uid)).contains("COUNT=20");
    }

    @ParameterizedTest
    @CsvSource({
        "'', valid-rid-parameter",
        "&rid=20310210, valid-rid-parameter",
        "&rid=20310101T000000Z, invalid-split",
        "&rid=20310201T100000Z, invalid-split",
        "&rid=20310220T100001Z, invalid-split",
        "&rid=20310210T100000Z&uid=, invalid-split"
    })
    void whatCannotBeSplitIsRefused(String query, String precondition) {
        store(DAILY);

        Answer answer = split(anna, path, query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.preconditions()).contains(precondition);
        assertThat(anna.text(uid)).contains("COUNT=20");
    }

    @Test
    void whatDoesNotRecurIsNotSplit() {
        store("DTSTART:20310210T100000Z\nSUMMARY:Once\n");

        assertThat(split().preconditions()).contains("invalid-split");
    }

    @Test
    void aUidThatIsTakenIsRefused() {
        store(DAILY);

        assertThat(split(anna, path, "&rid=" + TENTH + "&uid=" + uid).preconditions())
                .contains("no-uid-conflict");
    }

    @Test
    void theConditionOfTheClientHolds() {
        store(DAILY);

        assertThat(split("If-Match", "\"other\"").status()).isEqualTo(412);
        assertThat(anna.text(uid)).contains("COUNT=20");
    }
}
