/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * <code>{pbkdf2}$pbkdf2-sha256$i=600000$salt$hash</code> (RFC 8018 section 5.2) with HMAC-SHA-256 or, as
 * {@code pbkdf2-sha512}, HMAC-SHA-512: salt and hash in base64 without padding, the password as UTF-8.
 */
public final class Pbkdf2 implements PasswordHash {
    private static final Pattern FORM = Pattern.compile("\\$pbkdf2-sha(?<digest>256|512)\\$i=(?<iterations>\\d{1,8})"
            + "\\$(?<salt>[A-Za-z0-9+/]+)\\$(?<hash>[A-Za-z0-9+/]+)");
    private static final int LEAST_HASH_OCTETS = 16;

    private final String algorithm;
    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private Pbkdf2(Matcher form) {
        algorithm = "PBKDF2WithHmacSHA" + form.group("digest");
        iterations = Integer.parseInt(form.group("iterations"));
        salt = PhcBase64.decode(form.group("salt"));
        hash = PhcBase64.decode(form.group("hash"));
        if (iterations == 0 || hash.length < LEAST_HASH_OCTETS) {
            throw new IllegalArgumentException(
                    "a {pbkdf2} password needs iterations and a hash of " + LEAST_HASH_OCTETS + " octets or more");
        }
    }

    static Pbkdf2 parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a {pbkdf2} password looks like {pbkdf2}$pbkdf2-sha256$i=600000$salt$hash");
        }
        return new Pbkdf2(matcher);
    }

    @Override
    public boolean matches(String password) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, hash.length * Byte.SIZE);
        try {
            byte[] result =
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
            return MessageDigest.isEqual(result, hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java platform lacks " + algorithm, e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public long cost() {
        return iterations / 2;
    }
}
