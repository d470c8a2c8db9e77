/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.identity.first.FirstUser;

/** Makes a fresh installation usable: the folders, and a first user. Leaves alone whatever is there. */
final class FirstStart {
    private final Options options;

    FirstStart(Options options) {
        this.options = options;
    }

    /**
     * Creates the folders of configuration and data, the first with the shipped configuration.
     *
     * @throws StartException when one cannot be written
     */
    void prepareFolders() {
        try {
            Files.createDirectories(options.data(), ownerOnly("rwx------"));
            if (Files.notExists(options.etc())) {
                copyShippedConfiguration();
            }
        } catch (IOException e) {
            throw new StartException(ExitCode.FAILED, "Cannot prepare the folders of the server", e);
        }
    }

    /**
     * Creates the file of users with one user in it.
     *
     * @return that user, told this once; empty when there is such a file
     * @throws StartException when it cannot be written
     */
    Optional<FirstUser> createFirstUser() {
        Path users = options.etc().resolve("identity.yaml");
        try {
            return FirstUser.createIn(users);
        } catch (IOException e) {
            throw new StartException(ExitCode.FAILED, "Cannot write " + users, e);
        }
    }

    private void copyShippedConfiguration() throws IOException {
        Files.createDirectories(options.etc().getParent());
        Path shipped = options.home().resolve("etc");
        List<Path> files;
        try (Stream<Path> all = Files.walk(shipped)) {
            // Users of the distribution's own folder are not users of this one
            files = all.filter(file -> !file.endsWith("identity.yaml")).toList();
        }
        for (Path file : files) {
            Files.copy(file, options.etc().resolve(shipped.relativize(file).toString()));
        }
    }

    /** What other people on the machine must not read: calendars. */
    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
