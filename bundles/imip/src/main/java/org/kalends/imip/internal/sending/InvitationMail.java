/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.imip.internal.mail.MailAddress;
import org.kalends.imip.internal.mail.MessageName;
import org.kalends.scheduling.api.OutgoingMessage;

/**
 * A message as a mail (RFC 6047): a text and a page for people, the calendar for programs, and the same once more as a file for programs
 * that look at files alone.
 *
 * @param message the message
 * @param rules in whose name it may be sent
 */
record InvitationMail(OutgoingMessage message, MailRules rules) {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Whether there are addresses in it with letters that not every mail server takes. */
    boolean isInternational() {
        return Stream.of(message.recipient(), message.sender())
                .flatMap(party -> MailAddress.ofCalendarAddress(party.address()).stream())
                .anyMatch(MailAddress::isInternational);
    }

    /** The mail; empty when it has no address to go to or come from. */
    Optional<MimeMessage> in(Session session) throws MessagingException {
        Optional<MailAddress> to =
                MailAddress.ofCalendarAddress(message.recipient().address());
        Optional<MailAddress> sender =
                MailAddress.ofCalendarAddress(message.sender().address());
        if (to.isEmpty() || sender.isEmpty()) {
            return Optional.empty();
        }
        String name = MessageName.ofMessage(message.id(), rules.from().domain());
        MimeMessage mail = new NamedMessage(session, name);
        InvitationText text = InvitationText.of(message);
        addressed(mail, to.get(), sender.get());
        threaded(mail, text);
        mail.setSubject(OneLine.of(text.subject()), UTF_8);
        mail.setContent(content(text));
        mail.saveChanges();
        return Optional.of(mail);
    }

    /** From is an address for which the mail server may send, else receivers throw it away; answers go to the sender anyway. */
    private void addressed(MimeMessage mail, MailAddress to, MailAddress sender) throws MessagingException {
        String name = message.sender().name();
        InternetAddress own = named(sender, name);
        if (rules.isOwn(sender)) {
            mail.setFrom(own);
            if (!sender.equals(rules.from())) {
                mail.setSender(named(rules.from(), ""));
            }
        } else {
            mail.setFrom(named(rules.from(), name.isEmpty() ? sender.text() : name));
        }
        mail.setReplyTo(new InternetAddress[] {own});
        mail.setRecipient(
                Message.RecipientType.TO, named(to, message.recipient().name()));
    }

    private static InternetAddress named(MailAddress address, String name) throws MessagingException {
        try {
            String shown = OneLine.of(name);
            return shown.isEmpty() || shown.equals(address.text())
                    ? new InternetAddress(address.wire(), false)
                    : new InternetAddress(address.wire(), shown, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }

    /** All mails about one object are in one thread; nobody who is on holiday answers a program (RFC 3834 section 5). */
    private void threaded(MimeMessage mail, InvitationText text) throws MessagingException {
        String thread = MessageName.ofThread(text.uid(), rules.from().domain());
        mail.setHeader("References", thread);
        mail.setHeader("In-Reply-To", thread);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        mail.setSentDate(new Date());
    }

    private MimeMultipart content(InvitationText text) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(text.plain(), "text/plain; charset=UTF-8"));
        alternatives.addBodyPart(part(text.html(), "text/html; charset=UTF-8"));
        alternatives.addBodyPart(
                part(message.calendar(), "text/calendar; method=" + message.method() + "; charset=UTF-8"));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeBodyPart file = part(message.calendar(), "application/ics; name=\"invite.ics\"");
        file.setDisposition("attachment; filename=\"invite.ics\"");
        return new MimeMultipart("mixed", body, file);
    }

    /** In base64, which no mail server on the way breaks or takes for something else. */
    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A mail that has its name for good, so that one that is sent twice is known. */
    private static final class NamedMessage extends MimeMessage {
        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
