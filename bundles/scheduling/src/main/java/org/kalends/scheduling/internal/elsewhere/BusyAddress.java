/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.icalendar.busy.BusyTimes;

/**
 * Where the people of a domain have their busy time.
 *
 * @param domain behind the at sign of their addresses, in lower case
 * @param template a URL with places for what it is made of
 */
record BusyAddress(String domain, String template) {
    /** What a configured one must be. */
    static final String WANTED = "a domain and a URL such as example.org=https://example.org/freebusy/{user};"
            + " {user}, {address}, {start} and {end} are replaced";

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String MAILTO = "mailto:";
    private static final BusyTimes.Question ANY = new BusyTimes.Question(0, 1, "");

    /** Whether a configured one is one. */
    static boolean isOne(String text) {
        return of(text).isPresent();
    }

    /** Reads a configured one; empty when it is none. */
    static Optional<BusyAddress> of(String text) {
        int equals = text.indexOf('=');
        String domain = text.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
        BusyAddress read = new BusyAddress(domain, text.substring(equals + 1).strip());
        return DOMAIN.matcher(domain).matches() && read.filled("user", ANY).isPresent()
                ? Optional.of(read)
                : Optional.empty();
    }

    /**
     * The part before the at sign of a calendar address in this domain; empty for all others.
     *
     * @param calendarAddress in lower case
     */
    Optional<String> user(String calendarAddress) {
        String mail = calendarAddress.startsWith(MAILTO) ? calendarAddress.substring(MAILTO.length()) : "";
        int at = mail.lastIndexOf('@');
        return at > 0 && mail.substring(at + 1).equals(domain) ? Optional.of(mail.substring(0, at)) : Optional.empty();
    }

    /** Where the busy time of a user is; empty when that is no URL. */
    Optional<URI> filled(String user, BusyTimes.Question question) {
        try {
            URI uri = URI.create(template.replace("{user}", encoded(user))
                    .replace("{address}", encoded(user + '@' + domain))
                    .replace("{start}", UTC.format(Instant.ofEpochSecond(question.start())))
                    .replace("{end}", UTC.format(Instant.ofEpochSecond(question.end()))));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return Optional.of(uri).filter(found -> web && found.getHost() != null && found.getUserInfo() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is not plain is encoded, so that a user is one segment or value and no way to another place. */
    private static String encoded(String user) {
        return URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
