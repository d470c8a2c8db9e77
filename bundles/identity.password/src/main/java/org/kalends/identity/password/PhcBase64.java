/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.password;

import java.util.Base64;

/** The base64 of PHC strings: the ordinary alphabet without padding. */
final class PhcBase64 {
    private PhcBase64() {}

    static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("salt and hash of a password are base64 without padding", e);
        }
    }
}
