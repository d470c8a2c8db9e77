/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.scheduling.api.Correspondent;
import org.kalends.scheduling.api.OutgoingMessage;
import org.kalends.scheduling.api.TransportOutcome;

class RefusalTest {
    private static final OutgoingMessage TALK = Messages.request("DTSTART:20310106T090000Z\r\nSUMMARY:Talk\r\n");

    private static TransportOutcome send(ScriptedServer server, OutgoingMessage message) throws MessagingException {
        return new MailTransport(Messages.configuration(server.port())).send(message);
    }

    private static ScriptedServer server(String command, String answer) throws IOException {
        return new ScriptedServer(List.of("8BITMIME"), Map.of(command, answer));
    }

    private static OutgoingMessage to(String address) {
        return Messages.between(
                TALK, new Correspondent("mailto:anna@example.org", "Anna"), new Correspondent(address, "Jörg"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 no such person",
        "RCPT,553 5.1.3 what is this",
        "MAIL,552 5.3.4 too long",
        "MAIL,550 5.7.1 not for you",
        "DATA,554 5.7.1 we do not like it"
    })
    void whatAServerRefusesForGoodIsRefused(String command, String answer) throws IOException, MessagingException {
        try (ScriptedServer server = server(command, answer)) {
            assertThat(send(server, TALK))
                    .isInstanceOfSatisfying(TransportOutcome.Refused.class, refused -> assertThat(refused.status())
                            .isEqualTo("5.1"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,450 4.2.0 come again",
        "RCPT,452 4.5.3 too many",
        "MAIL,451 4.3.0 not now",
        "MAIL,530 5.7.0 who are you",
        "DATA,421 4.3.2 closing"
    })
    void whatAServerMayTakeLaterIsTriedAgain(String command, String answer) throws IOException {
        try (ScriptedServer server = server(command, answer)) {
            assertThatThrownBy(() -> send(server, TALK)).isInstanceOf(MessagingException.class);
        }
    }

    @Test
    void lettersOfAllScriptsInAnAddressGoToServersThatKnowThem() throws IOException, MessagingException {
        try (ScriptedServer server = new ScriptedServer(List.of("SMTPUTF8"), Map.of())) {
            assertThat(send(server, to("mailto:jörg@bücher.example"))).isInstanceOf(TransportOutcome.Sent.class);

            assertThat(server.mail())
                    .contains("MAIL FROM:<calendar@example.org> SMTPUTF8")
                    .contains("RCPT TO:<jörg@xn--bcher-kva.example>")
                    .contains("<jörg@xn--bcher-kva.example>\n");
        }
    }

    @Test
    void serversThatDoNotKnowThemAreNotAskedTo() throws IOException, MessagingException {
        try (ScriptedServer server = server("NONE", "")) {
            assertThat(send(server, to("mailto:jörg@example.net"))).isInstanceOf(TransportOutcome.Refused.class);

            assertThat(server.mail()).doesNotContain("MAIL FROM");
        }
    }

    @ParameterizedTest
    @CsvSource({"mailto:a@-.example", "mailto:a@xn--a.\u00fc..example", "mailto:a@\u2024.example"})
    void whatIsNoNameOfAHostIsNoAddress(String address) throws MessagingException {
        assertThat(new MailTransport(Messages.configuration(1)).send(to(address)))
                .isInstanceOf(TransportOutcome.Refused.class);
    }
}
