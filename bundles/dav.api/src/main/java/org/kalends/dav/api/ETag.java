/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.kalends.storage.api.Octets;

/**
 * A strong entity tag (RFC 9110 section 8.8.3), without its quotes.
 *
 * @param value the opaque part
 */
public record ETag(String value) {
    private static final int OCTETS_KEPT = 18;

    public ETag {
        Objects.requireNonNull(value, "value");
    }

    /** The tag of these octets: equal octets have equal tags, on every node and after every restart. */
    public static ETag of(Octets octets) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets.toByteArray());
            byte[] kept = Arrays.copyOf(digest, OCTETS_KEPT);
            return new ETag(Base64.getUrlEncoder().withoutPadding().encodeToString(kept));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The tag as it stands in a header or in {@code DAV:getetag}. */
    public String quoted() {
        return '"' + value + '"';
    }
}
