/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, which the driver has inside its jar. The driver would unpack it by itself, and compare it
 * octet by octet with what it wrote, in code that has just been loaded: a tenth of what a server does until it is ready.
 */
final class NativeLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    /** Where the driver looks first. */
    private static final String FOLDER = "org.sqlite.lib.path";

    private static final String NAME = "org.sqlite.lib.name";
    /** Where it unpacks what it has not found. */
    private static final String UNPACKED = "org.sqlite.tmpdir";

    private static boolean loaded;

    private NativeLibrary() {}

    /**
     * Loads it by way of a folder, for the whole Java process unless the driver has loaded it already.
     *
     * @throws StorageUnavailableException when the folder cannot be made
     */
    static synchronized void loadFrom(Path folder) {
        if (loaded) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageUnavailableException("Cannot make the folder " + folder, e);
        }
        System.setProperty(UNPACKED, folder.toAbsolutePath().toString());
        loaded = unpackedAndLoaded(folder);
    }

    /** Where this does not come about, the driver tries what it knows when it is used, and says what it misses. */
    private static boolean unpackedAndLoaded(Path folder) {
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName())) {
            return library != null && loaded(unpacked(library, folder));
        } catch (IOException e) {
            LOG.warn("Cannot unpack the library of SQLite into {}", folder, e);
            return false;
        }
    }

    /** A file of its own each time, for Java gives a file to one class loader, and this bundle may be replaced. */
    private static Path unpacked(InputStream library, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sqlite-", "-" + LibraryLoaderUtil.getNativeLibName());
        Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static boolean loaded(Path file) {
        System.setProperty(FOLDER, file.toAbsolutePath().getParent().toString());
        System.setProperty(NAME, file.getFileName().toString());
        try {
            return SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            LOG.warn("Cannot load the library of SQLite", e);
            return false;
        } finally {
            System.clearProperty(FOLDER);
            System.clearProperty(NAME);
            remove(file);
        }
    }

    /** What is loaded needs no name any longer; where a system does not let it go, it goes with the process. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
