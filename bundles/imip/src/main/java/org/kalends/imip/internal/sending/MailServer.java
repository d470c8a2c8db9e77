/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.kalends.scheduling.api.TransportOutcome;

/** The mail server that takes mails (RFC 5321), each on a connection of its own. */
final class MailServer {
    /** From here on a mail server has refused for good, section 4.2.1. */
    private static final int PERMANENT = 500;

    /** Answers about who has signed in, which administrators can mend: RFC 4954 section 6. */
    private static final int AUTHENTICATION_REQUIRED = 530;

    private static final int AUTHENTICATION_LAST = 538;

    private final MailRules rules;
    private final boolean international;
    private final Session session;

    /**
     * @param international whether letters of all scripts are needed in addresses, which few servers take (RFC 6531)
     */
    MailServer(MailRules rules, boolean international) {
        this.rules = rules;
        this.international = international;
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        Properties properties = new Properties();
        String timeout = String.valueOf(rules.timeoutSeconds() * 1000);
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.from", rules.from().wire());
        properties.put("mail.smtp.localhost", IDN.toASCII(rules.from().domain()));
        properties.put("mail.mime.allowutf8", String.valueOf(international));
        properties.put("mail.smtp.auth", String.valueOf(!rules.user().isEmpty()));
        // All is base64 here, and what the library makes 8-bit again it would write by the type of the part, and knows
        // no calendars
        properties.put("mail.smtp.allow8bitmime", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(rules.security().equals("tls")));
        boolean startTls = rules.security().equals("starttls");
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        return properties;
    }

    Session session() {
        return session;
    }

    /**
     * Hands a mail over.
     *
     * @throws MessagingException when it may be taken later
     */
    TransportOutcome send(MimeMessage mail) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    rules.host(),
                    rules.port(),
                    rules.user().isEmpty() ? null : rules.user(),
                    rules.user().isEmpty() ? null : rules.password());
            if (international && !((SMTPTransport) transport).supportsExtension("SMTPUTF8")) {
                return new TransportOutcome.Refused("5.1", "The mail server takes no address with such letters.");
            }
            transport.sendMessage(mail, mail.getAllRecipients());
            return new TransportOutcome.Sent();
        } catch (MessagingException e) {
            return refused(e);
        }
    }

    private static TransportOutcome refused(MessagingException failure) throws MessagingException {
        for (Exception cause = failure; cause instanceof MessagingException found; cause = found.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return new TransportOutcome.Refused("5.1", address.getMessage());
            }
            if (cause instanceof SMTPSendFailedException send && isForGood(send.getReturnCode())) {
                return new TransportOutcome.Refused("5.1", send.getMessage());
            }
        }
        throw failure;
    }

    private static boolean isForGood(int code) {
        return code >= PERMANENT && (code < AUTHENTICATION_REQUIRED || code > AUTHENTICATION_LAST);
    }
}
