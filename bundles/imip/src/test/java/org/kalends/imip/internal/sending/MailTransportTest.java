/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.scheduling.api.Correspondent;
import org.kalends.scheduling.api.OutgoingMessage;
import org.kalends.scheduling.api.TransportOutcome;

/** Mails as a real mail server gets them. */
class MailTransportTest {
    private static final String WHEN =
            "DTSTART;TZID=America/New_York:20310106T100000\r\nDURATION:PT1H\r\nSUMMARY:Talk\r\nLOCATION:Room 1\r\n";

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailTransport transport() {
        return new MailTransport(Messages.configuration(server.getSmtp().getPort()));
    }

    private MimeMessage sent(OutgoingMessage message) throws MessagingException {
        assertThat(transport().send(message)).isInstanceOf(TransportOutcome.Sent.class);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        return received[0];
    }

    private static Part part(MimeMessage mail, int... path) throws MessagingException, IOException {
        Part part = mail;
        for (int index : path) {
            part = ((Multipart) part.getContent()).getBodyPart(index);
        }
        return part;
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aRequestIsATextAPageACalendarAndAFile() throws MessagingException, IOException {
        MimeMessage mail = sent(Messages.request(WHEN + "DESCRIPTION:Bring\\na <b>pen</b>\r\n"));

        assertThat(mail.getSubject()).isEqualTo("Invitation: Talk");
        assertThat(text(part(mail, 0, 0)))
                .contains(
                        "Änne Beispiel invites you: Talk", "Where: Room 1", "paul@example.net", "Bring\na <b>pen</b>");
        assertThat(text(part(mail, 0, 1))).contains("Bring<br>\na &lt;b&gt;pen").contains("<html lang=\"en\">");
        assertThat(part(mail, 0, 2).getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(text(part(mail, 0, 2))).startsWith("BEGIN:VCALENDAR\r\n").contains("METHOD:REQUEST\r\n");
        assertThat(part(mail, 1).getFileName()).isEqualTo("invite.ics");
        assertThat(text(part(mail, 1))).isEqualTo(text(part(mail, 0, 2)));
    }

    @Test
    void aServerThatTakesEightBitsGetsTheSame() throws MessagingException, IOException {
        try (ScriptedServer eightBits = new ScriptedServer(List.of("8BITMIME"), Map.of())) {
            OutgoingMessage message = Messages.request(WHEN.replace("Talk", "Führung"));
            assertThat(new MailTransport(Messages.configuration(eightBits.port())).send(message))
                    .isInstanceOf(TransportOutcome.Sent.class);

            assertThat(eightBits.mail())
                    .contains("text/calendar; method=REQUEST; charset=UTF-8", "base64")
                    .doesNotContain("8bit");
        }
    }

    @Test
    void timesAreThoseOfTheSendersZoneAndLanguage() throws MessagingException, IOException {
        MimeMessage mail = sent(Messages.message("REQUEST", WHEN, Optional.empty(), Locale.GERMANY));

        assertThat(mail.getSubject()).isEqualTo("Einladung: Talk");
        assertThat(text(part(mail, 0, 0)))
                .contains("Montag, 6. Januar 2031, 16:00 – 17:00 (Mitteleuropäische Zeit)")
                .contains("Änne Beispiel lädt Sie ein");
    }

    @Test
    void whatHasChangedIsMarkedWithWhatItWasBefore() throws MessagingException, IOException {
        MimeMessage mail =
                sent(Messages.message("REQUEST", WHEN.replace("Room 1", "Hall"), Optional.of(WHEN), Locale.ENGLISH));

        assertThat(mail.getSubject()).isEqualTo("Changed: Talk");
        assertThat(text(part(mail, 0, 0)))
                .contains("* Where: Hall\n  Before: Room 1")
                .doesNotContain("* What", "* When");
        assertThat(text(part(mail, 0, 1))).contains("<del>Room 1</del>", "<b>Hall</b>");
    }

    @Test
    void answersAndCancellationsSayWhatTheyAre() throws MessagingException {
        assertThat(InvitationText.of(Messages.message("CANCEL", WHEN, Optional.empty(), Locale.ENGLISH))
                        .subject())
                .isEqualTo("Cancelled: Talk");
        OutgoingMessage reply = Messages.message("REPLY", WHEN, Optional.empty(), Locale.GERMAN);
        assertThat(InvitationText.of(reply).subject()).isEqualTo("Antwort: Talk");
        OutgoingMessage declined = new OutgoingMessage(
                reply.id(),
                "REPLY",
                reply.sender(),
                reply.recipient(),
                reply.calendar().replace("NEEDS-ACTION", "DECLINED"),
                Optional.empty(),
                Locale.GERMAN,
                reply.zone());
        assertThat(InvitationText.of(declined).subject()).isEqualTo("Abgelehnt: Talk");
    }

    @Test
    void allTimesThatEventsAndTasksHaveAreShown() {
        Map<String, String> shown = Map.of(
                "DTSTART;VALUE=DATE:20310106\r\n", "Monday, January 6, 2031\n",
                "DTSTART;VALUE=DATE:20310106\r\nDTEND;VALUE=DATE:20310108\r\n",
                        "Monday, January 6, 2031 – Tuesday, January 7, 2031",
                "DTSTART:20310106T100000\r\n", "Monday, January 6, 2031, 10:00",
                "DTSTART:20310106T100000Z\r\nDTEND:20310107T100000Z\r\n", "Monday, January 6, 2031, 11:00",
                "DTSTART:20310106T100000Z\r\nDURATION:P1D\r\n", "Tuesday, January 7, 2031, 11:00");
        shown.forEach((lines, text) -> assertThat(
                        InvitationText.of(Messages.message("REQUEST", lines, Optional.empty(), Locale.US))
                                .plain()
                                .replace('\u202f', ' '))
                .as(lines)
                .contains(text));
        assertThat(InvitationText.of(Messages.request("SUMMARY:x\r\n")).plain()).doesNotContain("When");
    }

    @Test
    void whoMayBeTheSenderIsTheSenderAndAnswersGoToThatPerson() throws MessagingException {
        MimeMessage mail = sent(Messages.request(WHEN));

        assertThat(mail.getFrom()[0]).hasToString("=?UTF-8?Q?=C3=84nne_Beispiel?= <anna@example.org>");
        assertThat(mail.getSender()).hasToString("calendar@example.org");
        assertThat(mail.getReplyTo()[0].toString()).contains("anna@example.org");
        assertThat(mail.getHeader("Return-Path")).containsExactly("<calendar@example.org>");
    }

    @Test
    void inTheNameOfADomainForWhichTheServerMayNotSendItSendsAsItself() throws MessagingException {
        MimeMessage mail = sent(Messages.between(
                Messages.request(WHEN),
                new Correspondent("mailto:anna@elsewhere.test", "Anna"),
                new Correspondent("mailto:paul@example.net", "")));

        assertThat(mail.getFrom()[0]).hasToString("Anna <calendar@example.org>");
        assertThat(mail.getReplyTo()[0]).hasToString("Anna <anna@elsewhere.test>");
        assertThat(mail.getSender()).isNull();
    }

    @Test
    void aMailHasTheSameNameWheneverItIsSentAndItsThreadThatOfTheObject() throws MessagingException {
        MimeMessage first = sent(Messages.request(WHEN));
        transport().send(Messages.request(WHEN));
        MimeMessage second = server.getReceivedMessages()[1];

        assertThat(first.getMessageID())
                .isEqualTo("<" + Messages.ID + ".itip@example.org>")
                .isEqualTo(second.getMessageID());
        assertThat(first.getHeader("References")[0])
                .endsWith(".thread@example.org>")
                .isEqualTo(second.getHeader("References")[0]);
        assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void nothingThatPeopleWriteBecomesAHeader() throws MessagingException {
        MimeMessage mail = sent(Messages.between(
                Messages.request(WHEN.replace("Talk", "a\\nBcc: b@example.com\\n\\nbody")),
                new Correspondent("mailto:anna@example.org", "A\r\nBcc: x@example.com"),
                new Correspondent("mailto:paul@example.net", "P\r\n\r\nbody\u2028X: y")));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Invitation: a Bcc: b@example.com body");
        assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("\nBcc", "\nX:", "\nbody");
    }

    @Test
    void whatIsNoMailAddressIsRefused() throws MessagingException {
        for (String address : new String[] {
            "mailto:a@example.net%0d%0aBcc:b@example.com",
            "mailto:<a@example.net>",
            "mailto:a",
            "mailto:a b@example.net",
            "mailto:a@example.net,b@example.net",
            "urn:uuid:x",
            "mailto:@example.net",
            "mailto:" + "a".repeat(300) + "@example.net"
        }) {
            assertThat(transport().carries(address)).as(address).isFalse();
            OutgoingMessage message = Messages.between(
                    Messages.request(WHEN),
                    new Correspondent("mailto:anna@example.org", ""),
                    new Correspondent(address, ""));
            assertThat(transport().send(message)).as(address).isInstanceOf(TransportOutcome.Refused.class);
        }
        assertThat(transport().carries("MAILTO:o'neill+tag@sub.example.net")).isTrue();
    }

    @Test
    void aServerThatIsAwayIsTriedLater() throws MessagingException {
        MailTransport transport = transport();
        server.stop();

        assertThatThrownBy(() -> transport.send(Messages.request(WHEN))).isInstanceOf(MessagingException.class);
        server.start();
    }

    @Test
    void withoutAServerNothingIsCarried() throws MessagingException {
        MailTransport transport = new MailTransport(Map.of());

        assertThat(transport.carries("mailto:paul@example.net")).isFalse();
        assertThat(transport.send(Messages.request(WHEN))).isInstanceOf(TransportOutcome.Later.class);
    }
}
