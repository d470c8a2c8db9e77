/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;

/** Messages that a client sends by itself: proposals and what is asked anew (RFC 5546 sections 3.2.6 to 3.2.8). */
class CounterProposalIT {
    private static final String WHEN = "DTSTART:20310206T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";

    private final CalendarUser anna = CalendarUser.named("user1");
    private final CalendarUser berta = CalendarUser.named("user2");
    private final CalendarUser carl = CalendarUser.named("user5");
    private final String uid = UUID.randomUUID().toString();

    @BeforeEach
    void invite() {
        Answer answer = anna.put(CalendarUser.CALENDAR + uid + ".ics", anna.event(uid, WHEN + berta.asked()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Answer post(CalendarUser sender, String method, String lines) {
        return sender.client()
                .sendObject(
                        "POST " + CalendarUser.OUTBOX + " HTTP/1.1\nContent-Type: text/calendar; method=" + method,
                        anna.event(uid, lines).replace("PRODID", "METHOD:" + method + "\nPRODID"));
    }

    @Test
    void aProposalLiesInTheInboxOfTheOrganizerWhoMayDeclineIt() {
        Answer proposal = post(berta, "COUNTER", WHEN.replace("T10", "T14") + berta.answered("TENTATIVE"));

        assertThat(proposal.status()).as(proposal.body()).isEqualTo(200);
        assertThat(proposal.body()).contains("2.0;Success");
        assertThat(anna.letters(uid)).singleElement().asString().contains("METHOD:COUNTER", "T140000Z");
        assertThat(anna.text(uid)).contains("T100000Z");

        post(anna, "DECLINECOUNTER", WHEN.replace("T10", "T14") + berta.answered("TENTATIVE"));
        assertThat(berta.letters(uid)).anyMatch(letter -> letter.contains("METHOD:DECLINECOUNTER"));
    }

    @Test
    void whoHasLostTheObjectGetsItAnew() {
        assertThat(berta.delete(berta.copy(uid), "Schedule-Reply", "F").status())
                .isEqualTo(204);

        assertThat(post(berta, "REFRESH", berta.asked()).body()).contains("2.0;Success");

        assertThat(berta.text(uid)).contains("SUMMARY:Talk");
    }

    @Test
    void nobodySpeaksForAnother() {
        Answer answer = post(carl, "COUNTER", WHEN + berta.answered("TENTATIVE"));
        assertThat(answer.preconditions()).contains("organizer-allowed");

        assertThat(post(carl, "REFRESH", carl.asked()).status()).isEqualTo(200);
        assertThat(carl.copies(uid)).isEmpty();
        assertThat(post(carl, "DECLINECOUNTER", WHEN + berta.asked()).preconditions())
                .contains("organizer-allowed");
    }

    @Test
    void whatTheStoredObjectSaysIsNotSentByPost() {
        Answer answer = post(anna, "REQUEST", WHEN + berta.asked());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).contains("valid-scheduling-message");
    }
}
