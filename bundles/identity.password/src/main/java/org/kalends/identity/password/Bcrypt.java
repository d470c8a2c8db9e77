/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * <code>{bcrypt}$2b$12$...</code>, with {@code $2a}, {@code $2b} or {@code $2y}, as {@code htpasswd -B} and most
 * languages write it. Only the first 72 octets of a password count, as everywhere with bcrypt.
 */
public record Bcrypt(int rounds, String hash) implements PasswordHash {
    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(?<rounds>\\d\\d)\\$[./A-Za-z0-9]{53}");
    private static final int MOST_OCTETS = 72;
    private static final long MICROS_OF_ONE_ROUND = 60;

    static Bcrypt parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a {bcrypt} password looks like {bcrypt}$2b$12$ and 53 characters");
        }
        int rounds = Integer.parseInt(matcher.group("rounds"));
        if (rounds < BCrypt.MIN_COST || rounds > BCrypt.MAX_COST) {
            throw new IllegalArgumentException("the cost of a {bcrypt} password is 04 to 31");
        }
        return new Bcrypt(rounds, text);
    }

    @Override
    public boolean matches(String password) {
        byte[] octets = password.getBytes(StandardCharsets.UTF_8);
        // The terminating zero is part of a shorter password only; a full one has no room for it
        Version version = octets.length < MOST_OCTETS ? Version.VERSION_2B : Version.VERSION_2Y_NO_NULL_TERMINATOR;
        byte[] counted = Arrays.copyOf(octets, Math.min(octets.length, MOST_OCTETS));
        return BCrypt.verifyer(version, LongPasswordStrategies.none())
                .verify(counted, hash.getBytes(StandardCharsets.US_ASCII))
                .verified;
    }

    @Override
    public long cost() {
        return MICROS_OF_ONE_ROUND << rounds;
    }
}
