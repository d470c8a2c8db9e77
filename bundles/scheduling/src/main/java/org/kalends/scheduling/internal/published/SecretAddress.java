/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.published;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.identity.UserId;

/**
 * The address of somebody's published busy time, below the page that answers there: whose it is, and what nobody guesses.
 *
 * @param owner whose busy time it is
 * @param token 256 bits by chance
 */
record SecretAddress(UserId owner, String token) {
    private static final Pattern PATH = Pattern.compile("/([1-9][0-9]{0,8})/([1-9][0-9]{0,8})/([A-Za-z0-9_-]{43})");
    private static final int OCTETS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A token that was never there. */
    static String newToken() {
        byte[] octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    /** Reads one; empty when it is none. */
    static Optional<SecretAddress> of(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches()
                ? Optional.of(new SecretAddress(
                        new UserId(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))), parts.group(3)))
                : Optional.empty();
    }

    /** As it stands behind the path of the page. */
    String path() {
        return "/" + owner.contextId() + '/' + owner.id() + '/' + token;
    }

    /** Whether it has this token; found out in the same time whatever they have in common. */
    boolean has(String other) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
