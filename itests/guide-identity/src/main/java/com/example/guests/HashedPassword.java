/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept (PBKDF2, RFC 8018).
 *
 * @param salt in hexadecimal digits, another one for each
 * @param hash in hexadecimal digits
 */
record HashedPassword(String salt, String hash) {
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final int SALT_OCTETS = 16;

    static HashedPassword of(String password) {
        byte[] salt = new byte[SALT_OCTETS];
        new SecureRandom().nextBytes(salt);
        String digits = HexFormat.of().formatHex(salt);
        return new HashedPassword(digits, hash(password, digits));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash.getBytes(), hash(password, salt).getBytes());
    }

    private static String hash(String password, String salt) {
        try {
            PBEKeySpec spec =
                    new PBEKeySpec(password.toCharArray(), HexFormat.of().parseHex(salt), ROUNDS, BITS);
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
            return HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has this", e);
        }
    }
}
