/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** The blobs of a store that takes none. */
final class NoBlobs implements BlobStore {
    @Override
    public Blob put(InputStream octets, long most) {
        throw new UnitNotSupportedException("This store keeps no blobs");
    }

    @Override
    public InputStream open(String digest) {
        throw new NoSuchBlobException(digest);
    }

    @Override
    public List<Attachment> of(ItemAddress item) {
        return List.of();
    }

    @Override
    public void sweep(Instant before) {
        // There is nothing that could go.
    }
}
