/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;

/**
 * The login and the password of RFC 7617, both in normal form C as its section 2.1 asks for.
 *
 * @param login not empty; holds an {@code @} where the client could only send a {@code *}
 * @param password not empty
 */
record Credentials(String login, String password) {

    /**
     * Reads what follows {@code Basic} in a header.
     *
     * @return empty when it is not base64 of UTF-8, has no colon, lacks login or password, or holds control characters
     */
    static Optional<Credentials> parse(String base64) {
        return decoded(base64).flatMap(Credentials::split);
    }

    private static Optional<String> decoded(String base64) {
        try {
            byte[] octets = Base64.getDecoder().decode(base64.strip());
            CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Credentials> split(String text) {
        int colon = text.indexOf(':');
        boolean complete = colon > 0 && colon < text.length() - 1;
        if (!complete || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.of(new Credentials(withAt(text.substring(0, colon)), text.substring(colon + 1)));
    }

    /** Some clients cannot send an {@code @} in a user name: the last {@code *} stands for it. */
    private static String withAt(String login) {
        int star = login.lastIndexOf('*');
        if (star < 0 || login.indexOf('@') >= 0) {
            return login;
        }
        return login.substring(0, star) + '@' + login.substring(star + 1);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "Credentials of " + login;
    }
}
