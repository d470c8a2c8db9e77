/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.regex.Pattern;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.support.BlobDigest;

/** Names octets by what they are: SHA-256, in hexadecimal digits. */
final class Digest {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Digest() {}

    static String of(Octets octets) {
        return of(octets.toByteArray());
    }

    static String of(byte[] octets) {
        BlobDigest digest = new BlobDigest(octets.length);
        digest.add(octets, octets.length);
        return digest.blob().digest();
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
