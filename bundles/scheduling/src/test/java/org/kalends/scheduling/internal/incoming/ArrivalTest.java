/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.identity.UserId;
import org.kalends.scheduling.api.IncomingMessage;
import org.kalends.scheduling.api.Reception;
import org.kalends.scheduling.internal.address.Town;
import org.kalends.scheduling.internal.itip.ArrivedMessage;

/** Whom messages from outside reach, and whom they do not. */
class ArrivalTest {
    private static final String ANNA = "mailto:anna@example.org";
    private static final String BERTA = "mailto:berta@example.org";
    private static final String PAUL = "mailto:paul@example.net";

    private final List<UserId> reached = new ArrayList<>();

    private Reception receive(String method, String sender, Set<String> recipients, String... people) throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                + (method.isEmpty() ? "" : "METHOD:" + method + "\r\n")
                + "BEGIN:VEVENT\r\nUID:u\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20310106T100000Z\r\n"
                + String.join("\r\n", people) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        Doing doing = (user, uid, attempt) -> {
            reached.add(user);
            return new Reception.Done();
        };
        return new Arrival(
                        new IncomingMessage(1, "<m>", sender, recipients, calendar),
                        ArrivedMessage.read(calendar, Town.parties()),
                        Town.parties(),
                        doing)
                .received();
    }

    private static String organizer(String address) {
        return "ORGANIZER:" + address;
    }

    private static String attendee(String address) {
        return "ATTENDEE;PARTSTAT=ACCEPTED:" + address;
    }

    @Test
    void aRequestReachesThoseWhoAreAskedAndToWhomItWent() throws Exception {
        Reception reception = receive(
                "REQUEST",
                PAUL,
                Set.of("mailto:Anna@alias.example", "mailto:carl@example.org"),
                organizer(PAUL),
                attendee(ANNA),
                attendee(BERTA));

        assertThat(reception).isInstanceOf(Reception.Done.class);
        assertThat(reached).containsExactly(new UserId(1, 1));
    }

    @Test
    void whoIsNotAskedGetsNothing() throws Exception {
        assertThat(receive("REQUEST", PAUL, Set.of("mailto:carl@example.org"), organizer(PAUL), attendee(ANNA)))
                .isInstanceOf(Reception.Ignored.class);
        assertThat(reached).isEmpty();
    }

    @Test
    void nobodyInvitesOrCancelsInSomebodyElsesName() throws Exception {
        for (String method : List.of("REQUEST", "CANCEL")) {
            assertThat(receive(method, "mailto:eve@example.com", Set.of(ANNA), organizer(PAUL), attendee(ANNA)))
                    .isInstanceOf(Reception.Refused.class);
            assertThat(receive(method, PAUL, Set.of(ANNA), attendee(ANNA))).isInstanceOf(Reception.Refused.class);
        }
        assertThat(reached).isEmpty();
    }

    @Test
    void whoIsHereSpeaksHereAndNotByMail() throws Exception {
        assertThat(receive("REQUEST", BERTA, Set.of(ANNA), organizer(BERTA), attendee(ANNA)))
                .isInstanceOf(Reception.Ignored.class);
        assertThat(receive("REPLY", BERTA, Set.of(ANNA), organizer(ANNA), attendee(BERTA)))
                .isInstanceOf(Reception.Ignored.class);
        assertThat(reached).isEmpty();
    }

    @Test
    void anAnswerReachesTheOrganizerWhoeverTheMailWentTo() throws Exception {
        for (String method : List.of("REPLY", "COUNTER")) {
            assertThat(receive(method, PAUL, Set.of(), organizer(ANNA), attendee(PAUL)))
                    .isInstanceOf(Reception.Done.class);
        }
        assertThat(reached).containsExactly(new UserId(1, 1), new UserId(1, 1));
    }

    @Test
    void anAnswerIsOneAttendeesOwnAndToSomebodyHere() throws Exception {
        assertThat(receive("REPLY", "mailto:eve@example.com", Set.of(ANNA), organizer(ANNA), attendee(PAUL)))
                .isInstanceOf(Reception.Refused.class);
        assertThat(receive("REPLY", PAUL, Set.of(ANNA), organizer(ANNA), attendee(PAUL), attendee(BERTA)))
                .isInstanceOf(Reception.Refused.class);
        assertThat(receive("REPLY", PAUL, Set.of(ANNA), organizer("mailto:eve@example.com"), attendee(PAUL)))
                .isInstanceOf(Reception.Refused.class);
        assertThat(reached).isEmpty();
    }

    @Test
    void whatIsNoMessageOrNoneThatIsKnownChangesNothing() throws Exception {
        assertThat(receive("", PAUL, Set.of(ANNA), organizer(PAUL), attendee(ANNA)))
                .isInstanceOf(Reception.Refused.class);
        assertThat(receive("PUBLISH", PAUL, Set.of(ANNA), organizer(PAUL), attendee(ANNA)))
                .isInstanceOf(Reception.Ignored.class);
        assertThat(reached).isEmpty();
    }
}
