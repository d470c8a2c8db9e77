/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.BlobTooLargeException;

/** Names a blob while its octets come in, and counts them. */
public final class BlobDigest {
    private final MessageDigest digest;
    private final long most;
    private long size;

    /** @param most how many octets may come */
    public BlobDigest(long most) {
        this.digest = sha256();
        this.most = most;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The next octets have come.
     *
     * @param length how many of the buffer's first ones
     * @throws BlobTooLargeException when they are too many
     */
    public void add(byte[] buffer, int length) {
        size += length;
        if (size > most) {
            throw new BlobTooLargeException(most);
        }
        digest.update(buffer, 0, length);
    }

    /** The blob, when all have come. */
    public Blob blob() {
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }
}
