/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kalends.imip.internal.mail.MailAddress;
import org.kalends.imip.internal.mail.MailClasses;
import org.kalends.scheduling.api.IncomingMessage;
import org.kalends.scheduling.api.IncomingMessages;
import org.kalends.scheduling.api.MailSource;
import org.kalends.scheduling.api.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads mails, and has done what they say if those have sent them who may say it. Safe for concurrent use.
 *
 * @param messages does what messages say
 * @param trusted the mail server whose {@code Authentication-Results} count; empty when what From says is believed
 * @param most how many octets a mail may have
 * @param rate how many mails of each sender are read
 */
record MailReading(IncomingMessages messages, String trusted, int most, SenderRate rate) implements MailSource.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(MailReading.class);
    private static final Session SESSION = session();

    /** Mails are read as programs write them, not as they should have. */
    private static Session session() {
        Properties properties = new Properties();
        properties.put("mail.mime.address.strict", "false");
        properties.put("mail.mime.base64.ignoreerrors", "true");
        return Session.getInstance(properties);
    }

    @Override
    public MailSource.Fate read(int contextId, InputStream mail) {
        return MailClasses.call(() -> fate(contextId, mail));
    }

    /** It could not be done what a mail says, and may be done later. */
    private static final class PutOffException extends Exception {
        private static final long serialVersionUID = 1;

        PutOffException(Exception cause) {
            super(cause);
        }
    }

    private MailSource.Fate fate(int contextId, InputStream stream) {
        try {
            byte[] octets = octets(stream);
            if (octets.length > most) {
                LOG.warn("A mail of more than {} octets is not read", most);
                return MailSource.Fate.REFUSED;
            }
            ReadMail mail = new ReadMail(new MimeMessage(SESSION, new ByteArrayInputStream(octets)));
            return fate(mail, received(contextId, mail));
        } catch (PutOffException e) {
            LOG.warn("A mail cannot be dealt with now", e.getCause());
            return MailSource.Fate.LATER;
        } catch (MessagingException | IOException | RuntimeException e) {
            // the library says by any of them what is wrong with a mail
            LOG.warn("A mail cannot be read: {}", e.toString());
            return MailSource.Fate.REFUSED;
        }
    }

    private byte[] octets(InputStream stream) throws PutOffException {
        try {
            return stream.readNBytes(most + 1);
        } catch (IOException e) {
            throw new PutOffException(e);
        }
    }

    /** Has something done, and tells what those throw who do it from what is wrong with the mail. */
    private static Reception done(Callable<Reception> work) throws PutOffException {
        try {
            return work.call();
        } catch (Exception e) {
            throw new PutOffException(e);
        }
    }

    private static MailSource.Fate fate(ReadMail mail, Reception reception) throws MessagingException {
        String name = mail.id().orElse("without a name");
        if (reception instanceof Reception.Refused refused) {
            LOG.warn("Mail {} is refused: {}", name, refused.why());
            return MailSource.Fate.REFUSED;
        }
        LOG.info("Mail {}: {}", name, reception instanceof Reception.Ignored ignored ? ignored.why() : "done");
        return MailSource.Fate.HANDLED;
    }

    private Reception received(int contextId, ReadMail mail) throws MessagingException, IOException, PutOffException {
        if (Bounce.isReport(mail.mail())) {
            return returned(Bounce.of(mail.mail()));
        }
        if (mail.isAutomaticAnswer()) {
            return new Reception.Ignored("A program has answered by itself.");
        }
        Optional<MailAddress> from = mail.from();
        if (from.isEmpty()) {
            return new Reception.Refused("It is not from one author.");
        }
        return isConfirmed(mail, from.get())
                ? received(contextId, mail, from.get())
                : new Reception.Refused("Nobody who is trusted says that it comes from "
                        + from.get().text() + ".");
    }

    private Reception returned(Optional<Bounce> found) throws PutOffException {
        if (found.isEmpty()) {
            return new Reception.Ignored("It reports nothing that was sent from here and has failed.");
        }
        Bounce bounce = found.get();
        return done(() -> messages.undelivered(bounce.id(), bounce.recipient().calendarAddress(), "5.1"));
    }

    private boolean isConfirmed(ReadMail mail, MailAddress from) throws MessagingException {
        return trusted.isEmpty()
                || mail.header("Authentication-Results")
                        .flatMap(header -> AuthenticationResults.of(header, trusted))
                        .filter(results -> results.confirm(from))
                        .isPresent();
    }

    private Reception received(int contextId, ReadMail mail, MailAddress from)
            throws MessagingException, IOException, PutOffException {
        CalendarPart search = CalendarPart.in(mail.mail());
        if (search.part().isEmpty()) {
            return search.closed()
                    .<Reception>map(what -> new Reception.Refused("It is " + what + ", which is not read."))
                    .orElse(new Reception.Ignored("There is no calendar in it."));
        }
        if (rate.isExceeded(from)) {
            return new Reception.Refused("Too many have come from " + from.text() + " in an hour.");
        }
        Optional<String> calendar = calendar(search.part().get());
        if (calendar.isEmpty()) {
            return new Reception.Refused("The calendar in it cannot be read.");
        }
        IncomingMessage message = new IncomingMessage(
                contextId,
                mail.id().orElse("<>"),
                from.calendarAddress(),
                mail.recipients().stream().map(MailAddress::calendarAddress).collect(Collectors.toSet()),
                calendar.get());
        Reception reception = done(() -> messages.receive(message));
        rate.count(from);
        return reception;
    }

    private Optional<String> calendar(Part part) throws MessagingException {
        try {
            return MimeText.text(part, most);
        } catch (IOException e) {
            LOG.debug("A calendar cannot be decoded", e);
            return Optional.empty();
        }
    }
}
