/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a password as it is written down: the scheme in braces, then what the scheme makes of the password. */
public final class PasswordEntry {
    private static final Pattern FORM = Pattern.compile("\\{(?<scheme>[A-Za-z0-9_-]{1,32})}(?<rest>.*)");

    private PasswordEntry() {}

    /**
     * Reads an entry.
     *
     * @throws IllegalArgumentException when it is not of a known scheme or not well-formed; the message may be logged,
     *     it holds nothing of the entry but the scheme
     */
    public static PasswordHash parse(String entry) {
        Matcher matcher = FORM.matcher(entry);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a password begins with its scheme in braces, such as {bcrypt}");
        }
        String rest = matcher.group("rest");
        return switch (matcher.group("scheme")) {
            case "bcrypt" -> Bcrypt.parse(rest);
            case "argon2id" -> Argon2id.parse(rest);
            case "pbkdf2" -> Pbkdf2.parse(rest);
            case "noop" -> PlainText.parse(rest);
            default -> throw new IllegalArgumentException("unknown password scheme {" + matcher.group("scheme")
                    + "}; known are {bcrypt}, {argon2id}, {pbkdf2} and {noop}");
        };
    }
}
