/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.UnfitObjectException;

/** Reads files that others have written, and has them examined. Outside the lock. */
final class FileReader {
    private final Copies copies;
    private final ItemIndexer indexer;
    private final Limits limits;

    FileReader(Copies copies, ItemIndexer indexer, Limits limits) {
        this.copies = copies;
        this.indexer = indexer;
        this.limits = limits;
    }

    /** Why a file is no item, or not yet. */
    static final class UnfitFileException extends Exception {
        private final transient Skipped skipped;

        UnfitFileException(Skipped skipped) {
            super(skipped.why());
            this.skipped = skipped;
        }

        Skipped skipped() {
            return skipped;
        }
    }

    Found.Read read(Path directory, Found found, FolderState state) throws IOException, UnfitFileException {
        if (found.stamp().size() > limits.largestFile()) {
            throw new UnfitFileException(Skipped.always("it is larger than " + limits.largestFile() + " octets"));
        }
        Instant at = Instant.now();
        Octets octets = octets(directory.resolve(found.file()), found.stamp());
        Seen seen = new Seen(found.stamp(), at, Digest.of(octets));
        boolean same =
                found.base().filter(base -> base.digest().equals(seen.digest())).isPresent();
        return new Found.Read(found, seen, same ? Optional.empty() : Optional.of(content(octets, seen, state)));
    }

    private Octets octets(Path file, Stamp stamp) throws IOException, UnfitFileException {
        Skipped moving = Skipped.moving(stamp);
        try {
            byte[] octets = Files.readAllBytes(file);
            if (octets.length != stamp.size() || !Stamp.of(file).equals(Optional.of(stamp))) {
                throw new UnfitFileException(moving);
            }
            return Octets.of(octets);
        } catch (NoSuchFileException e) {
            throw new UnfitFileException(moving);
        }
    }

    private Content content(Octets octets, Seen seen, FolderState state) throws IOException, UnfitFileException {
        try {
            NewItem item =
                    indexer.item(octets, state.described(), state.folder().ownerId());
            String digest = Digest.of(item.octets());
            if (digest.equals(seen.digest())) {
                copies.keep(digest, item.octets());
            } else {
                copies.keepDurably(digest, item.octets());
            }
            return Content.of(item, digest, seen);
        } catch (UnfitObjectException e) {
            throw new UnfitFileException(Skipped.of(seen.stamp(), seen.at(), e.getMessage()));
        } catch (StorageUnavailableException e) {
            throw new UnfitFileException(Skipped.always(e.getMessage()));
        }
    }
}
