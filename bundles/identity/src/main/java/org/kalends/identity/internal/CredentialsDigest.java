/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns credentials into a key from which they cannot be guessed without a secret of this process. */
final class CredentialsDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    /** To find a provider and to set the key takes longer than the digest itself; so many as there were requests at once. */
    private final Queue<Mac> idle = new ConcurrentLinkedQueue<>();

    CredentialsDigest() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, ALGORITHM);
    }

    /** The key of these credentials; has the equality of a map key. */
    ByteBuffer of(Credentials credentials) {
        try {
            Mac mac = keyed();
            byte[] login = credentials.login().getBytes(StandardCharsets.UTF_8);
            // The length first, so that no two pairs run together to the same octets
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(login.length).flip());
            mac.update(login);
            mac.update(credentials.password().getBytes(StandardCharsets.UTF_8));
            ByteBuffer key = ByteBuffer.wrap(mac.doFinal());
            idle.add(mac);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private Mac keyed() throws GeneralSecurityException {
        Mac known = idle.poll();
        if (known != null) {
            return known;
        }
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(secret);
        return mac;
    }
}
