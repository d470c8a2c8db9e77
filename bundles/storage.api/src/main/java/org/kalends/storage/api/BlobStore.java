/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps octets that are too many to be held in memory, by their digest. They come in first and are made part of items by
 * {@link Write.AttachBlob} later; equal ones are kept once. A blob goes with the last item it is part of: it is swept when it has
 * been part of none for a while. Blobs do not count as octets of a collection.
 */
@ConsumerType
public interface BlobStore {
    /** Keeps nothing. */
    BlobStore NONE = new NoBlobs();

    /**
     * Takes octets in. They are durable when this returns.
     *
     * @param octets read to their end, not closed
     * @param most how many octets at most
     * @throws BlobTooLargeException when there are more
     * @throws IOException when the octets cannot be read
     */
    Blob put(InputStream octets, long most) throws IOException;

    /**
     * The octets of a blob; the caller closes the stream. Which items it is part of, and so who may see it, is the question of
     * the caller.
     *
     * @throws NoSuchBlobException when there is none
     */
    InputStream open(String digest);

    /** The blobs of an item, by digest; none when there is no such item. */
    List<Attachment> of(ItemAddress item);

    /**
     * Removes what is part of no item. A store does so by itself, after a grace period long enough for a unit to follow.
     *
     * @param before only what was last taken in before this time
     */
    void sweep(Instant before);
}
