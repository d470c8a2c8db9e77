/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A database server that is named where the server is started, in place of the file among its data.
 *
 * @param url as JDBC has it, empty for the file or what the configuration says
 * @param user who signs in there, empty when the URL says it
 * @param password of the user
 */
public record DatabaseOptions(String url, String user, String password) {
    /** No server is named. */
    public static final DatabaseOptions NONE = new DatabaseOptions("", "", "");

    private static final String URL = "kalends.database.url";

    /** What the configuration refers to. */
    Map<String, String> settings() {
        return Map.of(URL, url, "kalends.database.user", user, "kalends.database.password", password);
    }

    /**
     * Makes sure that the configuration takes what is named.
     *
     * @param etc the folder of the configuration
     * @throws StartException when it does not, and something would be written somewhere else than was asked for
     */
    void requireTakenBy(Path etc) {
        Path store = etc.resolve("org.kalends.storage.jdbc.cfg");
        try {
            if (!url.isEmpty() && !Files.readString(store).contains("${" + URL + "}")) {
                throw new StartException(
                        ExitCode.FAILED, "A database was named, but there is no line url=${" + URL + "} in " + store);
            }
        } catch (IOException e) {
            throw new StartException(ExitCode.FAILED, "Cannot read " + store, e);
        }
    }

    DatabaseOptions withUrl(String other) {
        return new DatabaseOptions(other, user, password);
    }

    DatabaseOptions withUser(String other) {
        return new DatabaseOptions(url, other, password);
    }

    DatabaseOptions withPassword(String other) {
        return new DatabaseOptions(url, user, other);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
