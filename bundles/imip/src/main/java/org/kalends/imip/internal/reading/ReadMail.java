/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kalends.imip.internal.mail.MailAddress;

/**
 * What the headers of a mail say.
 *
 * @param mail the mail
 */
record ReadMail(MimeMessage mail) {
    private static final List<String> RECIPIENTS = List.of(
            "To", "Cc", "Resent-To", "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To");

    /** To how many a mail may go, as far as that matters here. */
    private static final int MOST_RECIPIENTS = 1000;

    /** Who has written it; empty when nobody or several have, of whom nobody knows which one it was (RFC 5322 section 3.6.2). */
    Optional<MailAddress> from() throws MessagingException {
        String[] headers = mail.getHeader("From");
        if (headers == null || headers.length != 1) {
            return Optional.empty();
        }
        List<MailAddress> found = addresses(headers[0]);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** To whom it went, by what mail servers have noted, too. */
    Set<MailAddress> recipients() throws MessagingException {
        Set<MailAddress> found = new LinkedHashSet<>();
        for (String name : RECIPIENTS) {
            String[] headers = mail.getHeader(name);
            for (String header : headers == null ? new String[0] : headers) {
                addresses(header).stream().limit(MOST_RECIPIENTS - found.size()).forEach(found::add);
            }
        }
        return found;
    }

    private static List<MailAddress> addresses(String header) {
        try {
            InternetAddress[] parsed = InternetAddress.parseHeader(header, false);
            return List.of(parsed).stream()
                    .map(InternetAddress::getAddress)
                    .flatMap(address -> Optional.ofNullable(address).flatMap(MailAddress::of).stream())
                    .toList();
        } catch (AddressException e) {
            return List.of(); // a header that names nobody
        }
    }

    /** Its name. */
    Optional<String> id() throws MessagingException {
        return header("Message-ID").filter(name -> !name.isEmpty());
    }

    /** Whether a program has sent it as an answer to any mail, which is to be answered or acted upon by no program (RFC 3834). */
    boolean isAutomaticAnswer() throws MessagingException {
        String submitted = header("Auto-Submitted").orElse("").toLowerCase(Locale.ROOT);
        String precedence = header("Precedence").orElse("").toLowerCase(Locale.ROOT);
        return submitted.startsWith("auto-replied")
                || submitted.startsWith("auto-notified")
                || Set.of("bulk", "junk", "auto_reply").contains(precedence)
                || header("X-Autoreply").isPresent()
                || header("X-Autorespond").isPresent();
    }

    Optional<String> header(String name) throws MessagingException {
        String[] headers = mail.getHeader(name);
        return headers == null ? Optional.empty() : Optional.of(headers[0].strip());
    }
}
