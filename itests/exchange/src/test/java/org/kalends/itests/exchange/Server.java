/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.kalends.itests.client.Client;
import org.kalends.server.KalendsServer;
import org.kalends.server.Options;

/** The stand-alone server, started once for all tests of the run, with the users the tests act as. */
final class Server {
    private static final int USERS = 5;

    private static final class Running {
        private static final Path FOLDER = folder();
        private static final KalendsServer SERVER = start(FOLDER);
    }

    private Server() {}

    /** Where it listens. */
    static URI baseUri() {
        return Running.SERVER.baseUri();
    }

    /** Has it carry out a command, as an administrator on its machine does. */
    static Administrator administrator() {
        baseUri();
        return new Administrator(Running.FOLDER.resolve("data"));
    }

    /** A client that signs in, with the password all users here have. */
    static Client client(String login) {
        return anonymous().as(login);
    }

    /** A client that signs in. */
    static Client client(String login, String password) {
        return anonymous().as(login, password);
    }

    /** A client that does not sign in. */
    static Client anonymous() {
        return Client.at(baseUri());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kalends-exchange");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KalendsServer start(Path folder) {
        try {
            Options options = Options.of(Distribution.home())
                    .withFolders(folder.resolve("etc"), folder.resolve("data"))
                    .withAddress("127.0.0.1", 0);
            Distribution.configure(options.etc(), identity());
            KalendsServer server = KalendsServer.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String identity() {
        StringBuilder yaml = new StringBuilder("contexts:\n");
        yaml.append("  - id: 1\n    name: one\n    loginMappings: [example.org, defaultcontext]\n    users:\n");
        IntStream.rangeClosed(1, USERS).forEach(id -> yaml.append(user(id, "user" + id, "en_US")));
        yaml.append(user(7, "sieben", "de_DE"));
        yaml.append("    groups: [ { id: 2, name: sales, displayName: Sales, members: [1, 2] } ]\n");
        yaml.append(
                """
                    resources:
                      - { id: 1, name: room-1, displayName: Room 1, email: room-1@example.org, kind: ROOM }
                      - { id: 2, name: beamer, displayName: Beamer 1, kind: RESOURCE }
                """);
        yaml.append("  - id: 2\n    name: two\n    loginMappings: [example.net]\n    users:\n");
        yaml.append(user(1, "user1", "en_US"));
        yaml.append(user(6, "stranger", "en_US"));
        return yaml.toString();
    }

    private static String user(int id, String login, String language) {
        return """
                      - id: %d
                        login: %s
                        password: "{noop}secret"
                        displayName: User %d
                        firstName: User
                        lastName: Number%d
                        email: %s@example.org
                        language: %s
                        timeZone: Europe/Berlin
                        permissions: [calendar, contacts, tasks, infostore]
                """
                .formatted(id, login, id, id, login, language);
    }
}
