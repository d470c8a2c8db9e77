/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.first;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A user who was made up.
 *
 * @param login what to sign in with
 * @param password in clear; written nowhere
 * @param file where the user stands, with a hash of the password
 */
public record FirstUser(String login, String password, Path file) {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LETTERS = 16;
    /** The least that is recommended: nobody guesses one of 79 random bits, and each sign-in has to pay. */
    private static final int BCRYPT_COST = 10;

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

    /**
     * Creates the file of users, as {@code org.kalends.identity.file} reads it, with one user in it. The file is for the
     * account of the server alone.
     *
     * @param file its folder is created when it is not there
     * @return that user, told this once; empty when there is such a file, which is left alone
     * @throws IOException when it cannot be written
     */
    public static Optional<FirstUser> createIn(Path file) throws IOException {
        if (Files.exists(file)) {
            return Optional.empty();
        }
        String password = new SecureRandom()
                .ints(PASSWORD_LETTERS, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
        String hash = BCrypt.with(BCrypt.Version.VERSION_2B).hashToString(BCRYPT_COST, password.toCharArray());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, ownerOnly());
        Files.writeString(file, IDENTITY_FILE.formatted(LOGIN, hash), StandardOpenOption.WRITE);
        return Optional.of(new FirstUser(LOGIN, password, file));
    }

    /** What an administrator is told. */
    public String hint() {
        return "Sign in as " + login + " with the password " + password
                + " (this is the only time it is shown; change it in " + file + ")";
    }

    /** Other people on the machine must not read the hashes of passwords. */
    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
