/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a fresh installation usable: the folders, and a first user. Leaves alone whatever is there. */
final class FirstStart {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LETTERS = 16;
    private static final int BCRYPT_COST = 12;
    private static final String LOGIN = "demo";

    private static final String IDENTITY_FILE =
            """
            # Contexts and users; a change holds within a second or two, without a restart.
            # The README of org.kalends.identity.file tells the keys and how to make a password.
            contexts:
              - id: 1
                name: example
                loginMappings: [example.org, defaultcontext]   # demo@example.org, demo@example, or plain demo
                attributes: {}
                users:
                  - id: 3
                    login: %s
                    password: "{bcrypt}%s"
                    displayName: Demo User
                    firstName: Demo
                    lastName: User
                    email: demo@example.org
                    aliases: []
                    language: en_US
                    timeZone: UTC
                    permissions: [calendar, contacts, tasks, infostore]
                    attributes: {}
                groups: []
                resources: []
            """;

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
        if (Files.exists(users)) {
            return Optional.empty();
        }
        try {
            return Optional.of(create(users));
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

    private static FirstUser create(Path file) throws IOException {
        String password = new SecureRandom()
                .ints(PASSWORD_LETTERS, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
        String hash = BCrypt.with(BCrypt.Version.VERSION_2B).hashToString(BCRYPT_COST, password.toCharArray());
        Files.createFile(file, ownerOnly("rw-------"));
        Files.writeString(file, IDENTITY_FILE.formatted(LOGIN, hash), StandardOpenOption.WRITE);
        return new FirstUser(LOGIN, password, file);
    }

    /** What other people on the machine must not read: calendars, and the hashes of passwords. */
    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * A user who was made up.
     *
     * @param login what to sign in with
     * @param password in clear; written nowhere
     * @param file where the user stands
     */
    record FirstUser(String login, String password, Path file) {
        /** Tells an administrator. */
        String hint() {
            return "Sign in as " + login + " with the password " + password
                    + " (this is the only time it is shown; change it in " + file + ")";
        }
    }
}
