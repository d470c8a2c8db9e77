/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the file system of changes in directories, so that those who listen are told of what is changed by hand without anybody
 * asking, and questions that need no more need not look at all files. A directory that cannot be watched is looked at each time.
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WatchService service;
    private final Map<CollectionId, Place> places = new ConcurrentHashMap<>();
    private final Map<WatchKey, CollectionId> ids = new ConcurrentHashMap<>();
    private final Set<CollectionId> heard = ConcurrentHashMap.newKeySet();
    private volatile boolean refused;
    private volatile boolean closed;
    private Thread thread;

    /** Where it listens. */
    private record Place(Path directory, WatchKey key) {}

    Watch(Path root) throws IOException {
        this.service = root.getFileSystem().newWatchService();
    }

    /** Begins to hear of what happens to other files than those of the store's own making; and looks at all that happened before. */
    void start(Looks looks) {
        thread = new Thread(() -> run(looks), "kalends-storage-files");
        thread.setDaemon(true);
        thread.start();
    }

    /** A look at a directory begins: all that happens from now on is heard. */
    void listen(CollectionId id, Path directory) {
        heard.remove(id);
        Place present = places.get(id);
        if (present != null
                && present.directory().equals(directory)
                && present.key().isValid()) {
            return;
        }
        try {
            WatchKey key = directory.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            ids.put(key, id);
            places.put(id, new Place(directory, key));
        } catch (ClosedWatchServiceException | NoSuchFileException e) {
            places.remove(id);
        } catch (IOException e) {
            places.remove(id);
            tell(directory, e);
        }
    }

    private void tell(Path directory, Exception e) {
        if (!refused) {
            refused = true;
            LOG.info(
                    "{} and perhaps others are not watched, but looked at when somebody asks: {}",
                    directory,
                    e.toString());
        }
    }

    /** Whether nothing has been heard of a collection since the last look began. */
    boolean isQuiet(CollectionId id) {
        return !heard.contains(id)
                && Optional.ofNullable(places.get(id))
                        .filter(place -> place.key().isValid())
                        .isPresent();
    }

    /** A collection is gone. */
    void forget(CollectionId id) {
        Place place = places.remove(id);
        if (place != null) {
            place.key().cancel();
            ids.remove(place.key(), id);
        }
    }

    private void run(Looks looks) {
        try {
            attempt(looks::everything);
            while (true) {
                hear(service.take(), looks);
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.debug("The watch has ended", e);
        }
    }

    private void hear(WatchKey key, Looks looks) {
        CollectionId id = ids.get(key);
        Path directory = (Path) key.watchable();
        boolean foreign =
                key.pollEvents().stream().anyMatch(event -> id != null && !isKnown(id, directory, event, looks));
        if (!key.reset()) {
            ids.remove(key);
        }
        if (foreign) {
            heard.add(id);
            attempt(() -> looks.folder(id));
        }
    }

    private static boolean isKnown(CollectionId id, Path directory, WatchEvent<?> event, Looks looks) {
        return event.context() instanceof Path file && looks.isAsKnown(id, directory.resolve(file));
    }

    /** What fails goes no further: the next request looks again, and says why it cannot. */
    private void attempt(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("Could not look at what has changed", e);
            }
        }
    }

    /**
     * Refuses to go on with what takes long.
     *
     * @throws StorageUnavailableException when the store is being closed
     */
    void requireOpen() {
        if (closed) {
            throw new StorageUnavailableException("The store is being closed");
        }
    }

    /** Lets a look that has begun come to its end; to interrupt it would close the journal. */
    @Override
    public void close() throws IOException {
        closed = true;
        service.close();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
