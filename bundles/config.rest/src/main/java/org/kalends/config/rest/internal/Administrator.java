/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kalends.identity.password.Hashing;
import org.kalends.identity.password.PasswordEntry;
import org.kalends.identity.password.PasswordHash;
import org.kalends.identity.password.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one who may read the configuration, and signs in with the Basic scheme (RFC 7617). Hashing a password is slow on
 * purpose and comes with every request, so credentials that were right are remembered, under a keyed digest.
 */
final class Administrator {
    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);
    private static final Pattern BASIC = Pattern.compile("(?i)basic +(?<credentials>\\S+) *");
    private static final String DIGEST = "HmacSHA256";

    private final Hashing hashing;
    private final byte[] login;
    private final PasswordHash password;
    private final SecretKeySpec secret;
    private volatile byte[] accepted = new byte[0];

    /**
     * @param hashing checks passwords
     * @param login the name to sign in with, without a colon
     * @param passwordHash the password as the YAML directory has passwords: <code>{bcrypt}$2b$12$...</code>
     * @throws IllegalArgumentException when one of them is of no use; the message tells nothing of the password
     */
    Administrator(Hashing hashing, String login, String passwordHash) {
        if (login.isBlank() || login.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a login without a colon is needed");
        }
        this.hashing = hashing;
        this.login = normal(login).getBytes(StandardCharsets.UTF_8);
        this.password = PasswordEntry.parse(passwordHash);
        if (password instanceof PlainText) {
            LOG.warn("The password of {} is in clear text, which is for trials only", login);
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.secret = new SecretKeySpec(random, DIGEST);
    }

    /**
     * Whether a header {@code Authorization} is that of the administrator; takes as long for a wrong login as for a wrong
     * password.
     *
     * @throws org.kalends.identity.SignInUnavailableException when too many passwords wait to be checked
     */
    boolean sends(String authorization) {
        Optional<String> credentials = credentials(authorization);
        int colon = credentials.map(text -> text.indexOf(':')).orElse(-1);
        return colon >= 0 && areRight(credentials.orElseThrow(), colon);
    }

    private boolean areRight(String credentials, int colon) {
        byte[] digest = digest(credentials);
        if (MessageDigest.isEqual(digest, accepted)) {
            return true;
        }
        byte[] given = credentials.substring(0, colon).getBytes(StandardCharsets.UTF_8);
        boolean rightLogin = MessageDigest.isEqual(given, login);
        boolean rightPassword = hashing.matches(password, credentials.substring(colon + 1));
        if (rightLogin && rightPassword) {
            accepted = digest;
            return true;
        }
        return false;
    }

    private static Optional<String> credentials(String authorization) {
        Matcher matcher = BASIC.matcher(authorization);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            byte[] octets = Base64.getDecoder().decode(matcher.group("credentials"));
            return Optional.of(normal(new String(octets, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As RFC 7617 section 2.1 has both. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private byte[] digest(String credentials) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(secret);
            return mac.doFinal(credentials.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, e);
        }
    }
}
