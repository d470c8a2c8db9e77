/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.imip.internal.mail.MailAddress;
import org.kalends.imip.internal.mail.MessageName;

/**
 * A mail that says of another one that it has not arrived (RFC 3464).
 *
 * @param id the message that it was
 * @param recipient whom it has not reached
 */
record Bounce(String id, MailAddress recipient) {
    private static final int LONGEST = 64 * 1024;
    private static final Pattern ACTION = Pattern.compile("(?im)^Action\\s*:\\s*([a-z-]+)");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Original|Final)-Recipient\\s*:\\s*rfc822\\s*;\\s*<?([^<>\\s]+)");

    /** Whether a mail is about another one, and nothing else. */
    static boolean isReport(MimeMessage mail) throws MessagingException {
        return mail.isMimeType("multipart/report");
    }

    /** Reads a report; empty when nothing has failed, or what has is none of our mails. */
    static Optional<Bounce> of(MimeMessage mail) throws MessagingException, IOException {
        if (!(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        Optional<String> status = Optional.empty();
        Optional<InternetHeaders> returned = Optional.empty();
        for (int i = 0; i < Math.min(parts.getCount(), 10); i++) {
            Part part = parts.getBodyPart(i);
            String type = MimeText.type(part);
            if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
                status = Optional.of(beginning(part));
            } else if (type.equals("message/rfc822")
                    || type.equals("text/rfc822-headers")
                    || type.equals("message/global")
                    || type.equals("message/global-headers")) {
                returned = Optional.of(headers(part));
            }
        }
        return status.filter(Bounce::isFailure).isEmpty() || returned.isEmpty()
                ? Optional.empty()
                : of(status.get(), returned.get());
    }

    private static Optional<Bounce> of(String status, InternetHeaders returned) {
        Optional<String> id =
                Optional.ofNullable(returned.getHeader("Message-ID", null)).flatMap(MessageName::idOf);
        Matcher recipient = RECIPIENT.matcher(status);
        Optional<MailAddress> failed = Optional.ofNullable(returned.getHeader("To", null))
                .flatMap(to -> MailAddress.of(to.replaceFirst("(?s).*<([^<>]*)>.*", "$1")))
                .or(() -> recipient.find() ? MailAddress.of(recipient.group(1)) : Optional.empty());
        return id.isPresent() ? failed.map(address -> new Bounce(id.get(), address)) : Optional.empty();
    }

    private static boolean isFailure(String status) {
        Matcher action = ACTION.matcher(status);
        return action.find() && action.group(1).equalsIgnoreCase("failed");
    }

    private static String beginning(Part part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            return new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }

    private static InternetHeaders headers(Part part) throws MessagingException, IOException {
        String text = beginning(part).replaceFirst("^\\s+", "");
        int end = Math.max(text.indexOf("\r\n\r\n"), text.indexOf("\n\n"));
        String headers = (end < 0 ? text : text.substring(0, end)) + "\r\n\r\n";
        return new InternetHeaders(new ByteArrayInputStream(headers.getBytes(StandardCharsets.UTF_8)));
    }
}
