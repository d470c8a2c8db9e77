/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** <code>{noop}secret</code>: the password itself, for trials. */
public record PlainText(String secret) implements PasswordHash {
    static PlainText parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the {noop} password is empty");
        }
        return new PlainText(text);
    }

    @Override
    public boolean matches(String password) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long cost() {
        return 0;
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "{noop}";
    }
}
