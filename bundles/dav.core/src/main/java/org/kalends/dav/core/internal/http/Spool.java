/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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
    static final class Spooled implements AutoCloseable {
        private final byte[] first;
        private final Optional<FileChannel> rest;
        private final int length;

        private Spooled(byte[] first, Optional<FileChannel> rest, int length) {
            this.first = first;
            this.rest = rest;
            this.length = length;
        }

        int length() {
            return length;
        }

        /** All of them, in an array that is the caller's. */
        byte[] octets() throws DavException {
            if (rest.isEmpty()) {
                return first;
            }
            ByteBuffer all = ByteBuffer.allocate(length).put(first);
            try {
                rest.get().position(0);
                while (all.hasRemaining() && rest.get().read(all) >= 0) {
                    // A file may give less than it is asked for
                }
            } catch (IOException e) {
                throw noRoom(e);
            }
            return all.array();
        }

        @Override
        public void close() throws IOException {
            if (rest.isPresent()) {
                rest.get().close();
            }
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
            return new Spooled(first, Optional.empty(), first.length);
        }
        FileChannel file = file();
        try {
            return new Spooled(first, Optional.of(file), first.length + copy(in, most - first.length, file));
        } catch (DavException | IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private FileChannel file() throws DavException {
        try {
            return FileChannel.open(
                    Files.createTempFile(folder, "body", ""),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static int copy(InputStream in, int most, FileChannel file) throws DavException, IOException {
        byte[] buffer = new byte[SMALL];
        int count = 0;
        while (count < most) {
            int read = in.read(buffer, 0, Math.min(buffer.length, most - count));
            if (read < 0) {
                return count;
            }
            write(ByteBuffer.wrap(buffer, 0, read), file);
            count += read;
        }
        return count;
    }

    private static void write(ByteBuffer octets, FileChannel file) throws DavException {
        try {
            while (octets.hasRemaining()) {
                file.write(octets);
            }
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private static DavException noRoom(IOException e) {
        LOG.error("A large request cannot be kept until all of it is here", e);
        return DavException.of(507, "The server has no room for a request of this size at the moment.");
    }
}
