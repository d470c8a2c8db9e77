/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is in a directory at a moment, without what nobody means to be an item.
 *
 * @param files regular ones, with their stamps
 * @param odd what is neither file nor directory, and what has a name that cannot be used, with what is wrong
 */
record Listing(Map<String, Stamp> files, Set<String> directories, Map<String, String> odd) {
    /** Empty when there is no such directory. */
    static Optional<Listing> of(Path directory) throws IOException {
        Listing listing = new Listing(new HashMap<>(), new HashSet<>(), new HashMap<>());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!FileNames.isPassedOver(name)) {
                    listing.add(directory, entry, name);
                }
            }
            return Optional.of(listing);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void add(Path directory, Path entry, String name) throws IOException {
        if (!isUsable(directory, entry, name)) {
            odd.put(name, "its name cannot be read in the character set of the platform");
            return;
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                files.put(name, Stamp.of(attributes));
            } else if (attributes.isDirectory()) {
                directories.add(name);
            } else {
                odd.put(name, "it is neither a file nor a folder; links are not followed");
            }
        } catch (NoSuchFileException e) {
            // It was renamed or removed in this moment, which the directory tells next time
            return;
        }
    }

    private static boolean isUsable(Path directory, Path entry, String name) {
        try {
            return directory.resolve(name).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
