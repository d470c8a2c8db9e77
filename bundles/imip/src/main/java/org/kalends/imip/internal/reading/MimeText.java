/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What parts of mails say, as far as it can be understood. */
final class MimeText {
    private static final Charset UNKNOWN = StandardCharsets.UTF_8;

    private MimeText() {}

    /** The media type, in lower case and without parameters; some text when it says none. */
    static String type(Part part) throws MessagingException {
        String header = Optional.ofNullable(part.getContentType()).orElse("text/plain");
        return header.replaceFirst("[;\\s].*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter of the media type. */
    static Optional<String> parameter(Part part, String name) throws MessagingException {
        try {
            return Optional.ofNullable(part.getContentType())
                    .map(MimeText::unfolded)
                    .flatMap(header -> Optional.ofNullable(parameter(header, name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what is no list of parameters has none
        }
    }

    private static String unfolded(String header) {
        return header.replaceAll("\\r?\\n", " ");
    }

    private static String parameter(String header, String name) {
        try {
            return new ContentType(header).getParameter(name);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The name that a part has as a file; empty when it has none. */
    static String fileName(Part part) throws MessagingException {
        try {
            return Optional.ofNullable(part.getFileName())
                    .map(MimeText::decoded)
                    .orElse("");
        } catch (ParseException e) {
            return ""; // a name that nobody can read
        }
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (IOException e) {
            return text;
        }
    }

    /** A text, decoded as its part says; empty when it has more octets than there is room for. */
    static Optional<String> text(Part part, int most) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            byte[] octets = stream.readNBytes(most + 1);
            return octets.length > most ? Optional.empty() : Optional.of(text(octets, charset(part)));
        }
    }

    private static String text(byte[] octets, Charset charset) {
        String text = new String(octets, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Calendars are in UTF-8 unless somebody says otherwise, and so is what says something that nobody knows. */
    private static Charset charset(Part part) throws MessagingException {
        try {
            return parameter(part, "charset")
                    .filter(name -> !name.equalsIgnoreCase("us-ascii"))
                    .map(MimeUtility::javaCharset)
                    .map(Charset::forName)
                    .orElse(UNKNOWN);
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
