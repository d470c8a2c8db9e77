/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.mail;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address that can be written into a header and handed to a mail server as it is.
 *
 * @param text the address, as {@code anna@example.org}
 */
public record MailAddress(String text) {
    private static final String MAILTO = "mailto:";
    private static final int LONGEST = 254;

    /** A local part of RFC 5322 without quotes, letters of all scripts among them (RFC 6532), and a name of a host. */
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}.-]*[\\p{L}\\p{N}])?");

    /** The mail address that a calendar address names; empty when it names none, or one that no header should have. */
    public static Optional<MailAddress> ofCalendarAddress(String address) {
        String stripped = address.strip();
        if (!stripped.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
            return Optional.empty();
        }
        String path = stripped.substring(MAILTO.length()).replaceFirst("\\?.*", "");
        try {
            return of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return of(path); // a percent sign that encodes nothing
        }
    }

    /** A mail address by itself. */
    public static Optional<MailAddress> of(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST && FORM.matcher(stripped).matches() && isHost(stripped)
                ? Optional.of(new MailAddress(stripped))
                : Optional.empty();
    }

    private static boolean isHost(String address) {
        try {
            return !new MailAddress(address).wire().endsWith("@");
        } catch (IllegalArgumentException e) {
            return false; // letters that no name of a host has
        }
    }

    /** What stands behind the sign, in lower case. */
    public String domain() {
        return text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The address as mail servers have it: names of hosts in letters that every one of them knows (RFC 5891). */
    public String wire() {
        int sign = text.lastIndexOf('@');
        return text.substring(0, sign + 1) + IDN.toASCII(text.substring(sign + 1), IDN.ALLOW_UNASSIGNED);
    }

    /** Whether only those mail servers take it that know letters of all scripts (RFC 6531). */
    public boolean isInternational() {
        return !wire().chars().allMatch(letter -> letter < 128);
    }

    /** The address as calendars have it. */
    public String calendarAddress() {
        return MAILTO + text;
    }
}
