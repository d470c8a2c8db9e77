/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns credentials into a key from which they cannot be guessed without a secret of this process. */
final class CredentialsDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    CredentialsDigest() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, ALGORITHM);
    }

    /** The key of these credentials; has the equality of a map key. */
    ByteBuffer of(Credentials credentials) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] login = credentials.login().getBytes(StandardCharsets.UTF_8);
            // The length first, so that no two pairs run together to the same octets
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(login.length).flip());
            mac.update(login);
            mac.update(credentials.password().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
