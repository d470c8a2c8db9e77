/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kalends.icalendar.ICalendarReader;
import org.kalends.icalendar.MalformedICalendarException;
import org.kalends.scheduling.api.OutgoingMessage;
import org.kalends.scheduling.api.TransportOutcome;

/** Every shape that a message may have, through a mail server and read with the library of others. */
class OutgoingShapesTest {
    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    static Stream<Shape> shapes() {
        return Shapes.all();
    }

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @BeforeEach
    void empty() throws FolderException {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void eachMailSaysWhatItsMessageSays(Shape shape) throws MessagingException, IOException {
        MailTransport transport =
                new MailTransport(Messages.configuration(SERVER.getSmtp().getPort()));
        assertThat(transport.send(shape.message())).isInstanceOf(TransportOutcome.Sent.class);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage mail = SERVER.getReceivedMessages()[0];

        headers(mail, shape);
        List<Part> parts = parts(mail);
        assertThat(parts)
                .extracting(part -> new ContentType(part.getContentType()).getBaseType())
                .containsExactly("text/plain", "text/html", "text/calendar", "application/ics");
        assertThat(text(parts.get(0))).contains(shape.plain());
        assertThat(text(parts.get(1)))
                .satisfies(page -> assertThat(shape.html()).allMatch(page::contains))
                .doesNotContain("<script", "<img", "\u202e");
        calendar(parts.get(2), shape.message());
        assertThat(text(parts.get(3))).isEqualTo(shape.message().calendar());
    }

    private static void headers(MimeMessage mail, Shape shape) throws MessagingException {
        assertThat(mail.getSubject()).isEqualTo(shape.subject());
        InternetAddress[] to = (InternetAddress[]) mail.getRecipients(Message.RecipientType.TO);
        assertThat(to).hasSize(1);
        assertThat(to[0].toUnicodeString()).isEqualTo(shape.to());
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getFrom()).hasSize(1);
        assertThat(mail.getReplyTo()).hasSize(1);
        assertThat(GreenMailUtil.getHeaders(mail))
                .isASCII()
                .doesNotContain("\nBcc")
                .satisfies(headers -> assertThat(headers.lines()).allMatch(line -> line.length() <= 998));
    }

    private static List<Part> parts(MimeMessage mail) throws MessagingException, IOException {
        assertThat(mail.isMimeType("multipart/mixed")).isTrue();
        Multipart outer = (Multipart) mail.getContent();
        assertThat(outer.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        Multipart inner = (Multipart) outer.getBodyPart(0).getContent();
        assertThat(outer.getCount()).isEqualTo(2);
        assertThat(inner.getCount()).isEqualTo(3);
        return List.of(inner.getBodyPart(0), inner.getBodyPart(1), inner.getBodyPart(2), outer.getBodyPart(1));
    }

    private static void calendar(Part part, OutgoingMessage message) throws MessagingException, IOException {
        ContentType type = new ContentType(part.getContentType());
        assertThat(type.getParameter("method")).isEqualTo(message.method());
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(part.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        assertThat(text(part)).isEqualTo(message.calendar());
        try {
            assertThat(new ICalendarReader(1024 * 1024)
                            .read(text(part).getBytes(StandardCharsets.UTF_8))
                            .getProperty("METHOD"))
                    .hasValueSatisfying(method -> assertThat(method.getValue()).isEqualTo(message.method()));
        } catch (MalformedICalendarException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace('\u202f', ' ');
    }
}
