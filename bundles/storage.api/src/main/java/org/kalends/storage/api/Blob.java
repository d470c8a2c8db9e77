/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Objects;

/**
 * A large run of octets that items can have as a part.
 *
 * @param digest SHA-256 of the octets, 64 lower-case hexadecimal digits; names the blob
 * @param size number of octets
 */
public record Blob(String digest, long size) {
    public Blob {
        Objects.requireNonNull(digest, "digest");
    }
}
