/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an attendee tells the organizer alone (Apple's extension {@code calendarserver-private-comments}). */
class PrivateCommentIT {
    private static final String WHEN = "DTSTART:20310306T100000Z\nDURATION:PT1H\nSUMMARY:Talk\n";
    private static final String COMMENT = "X-CALENDARSERVER-PRIVATE-COMMENT:I may be late\n";

    private final CalendarUser anna = CalendarUser.named("user1");
    private final CalendarUser berta = CalendarUser.named("user2");
    private final CalendarUser carl = CalendarUser.named("user5");
    private final String uid = UUID.randomUUID().toString();

    @Test
    void theOrganizerSeesItAndNobodyElseDoes() {
        String path = CalendarUser.CALENDAR + uid + ".ics";
        anna.put(path, anna.event(uid, WHEN + berta.asked() + carl.asked()));
        berta.put(berta.copy(uid), anna.event(uid, WHEN + COMMENT + berta.answered("ACCEPTED") + carl.asked()));

        assertThat(anna.text(uid))
                .contains("X-CALENDARSERVER-ATTENDEE-COMMENT", berta.address() + "\"", ":I may be late");
        assertThat(carl.text(uid)).contains("PARTSTAT=ACCEPTED").doesNotContain("late");

        anna.put(path, anna.event(uid, WHEN.replace("Talk", "News") + berta.answered("ACCEPTED") + carl.asked()));
        assertThat(anna.text(uid)).contains(":I may be late");
        assertThat(berta.text(uid)).contains("SUMMARY:News", "X-CALENDARSERVER-PRIVATE-COMMENT:I may be late");
        assertThat(carl.text(uid)).doesNotContain("late");
    }

    @Test
    void clientsAreToldThatItIsPossible() {
        assertThat(anna.client().send("OPTIONS", CalendarUser.CALENDAR, "").header("DAV"))
                .get()
                .asString()
                .contains("calendarserver-private-comments");
    }
}
