/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kalends.dav.api.DavException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where large bodies wait until all of them is here: on disk, so that many that come in slowly take no memory meanwhile. What a
 * process has left that was killed is thrown away by the next.
 */
@Component(service = Spool.class)
public final class Spool {
    /** What is no longer than this stays in memory. */
    static final int SMALL = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final Path folder;

    @Activate
    public Spool(BundleContext context) throws IOException {
        this(context.getDataFile("spool").toPath());
    }

    Spool(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** A run of octets, all of which is here. */
    interface Spooled extends AutoCloseable {
        int length();

        /** All of them, in an array that is the caller's. */
        byte[] octets() throws DavException;

        @Override
        void close();
    }

    private record InMemory(byte[] octets) implements Spooled {
        @Override
        public int length() {
            return octets.length;
        }

        @Override
        public void close() {
            // Nothing is kept open
        }
    }

    /** No channel: it would keep a buffer outside the heap for each thread, as large as what was read at once. */
    private record OnDisk(Path file, int length) implements Spooled {
        @Override
        public byte[] octets() throws DavException {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] all = new byte[length];
                for (int count = 0;
                        count < length;
                        count += in.readNBytes(all, count, Math.min(SMALL, length - count))) {
                    // In small pieces, for the same reason
                }
                return all;
            } catch (IOException e) {
                throw noRoom(e);
            }
        }

        @Override
        public void close() {
            remove(file);
        }
    }

    /**
     * Reads to the end or to a bound.
     *
     * @param most how many octets at most
     * @throws DavException 507 when there is no room for them
     * @throws IOException when the stream fails
     */
    Spooled read(InputStream in, int most) throws DavException, IOException {
        byte[] first = in.readNBytes(Math.min(SMALL, most));
        if (first.length < SMALL) {
            return new InMemory(first);
        }
        Path file = file();
        try {
            return new OnDisk(file, copy(first, in, most, file));
        } catch (DavException | IOException | RuntimeException e) {
            remove(file);
            throw e;
        }
    }

    private Path file() throws DavException {
        try {
            return Files.createTempFile(folder, "body", "");
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static int copy(byte[] first, InputStream in, int most, Path file) throws DavException, IOException {
        try (OutputStream out = open(file)) {
            int count = 0;
            byte[] buffer = first;
            for (int read = first.length; read > 0; read = in.read(buffer, 0, Math.min(buffer.length, most - count))) {
                write(buffer, read, out);
                count += read;
            }
            return count;
        }
    }

    private static OutputStream open(Path file) throws DavException {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static void write(byte[] octets, int count, OutputStream out) throws DavException {
        try {
            out.write(octets, 0, count);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} stays until the next start", file, e);
        }
    }

    private static DavException noRoom(IOException e) {
        LOG.error("A large request cannot be kept until all of it is here", e);
        return DavException.of(507, "The server has no room for a request of this size at the moment.");
    }
}
