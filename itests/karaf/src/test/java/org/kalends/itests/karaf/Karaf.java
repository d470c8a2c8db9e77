/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.testing.Patience;

/** A Karaf that runs, and whoever looks at it from outside. */
final class Karaf implements AutoCloseable {
    private static final Pattern FIRST_USER = Pattern.compile("Sign in as (\\S+) with the password (\\S+)");
    private static final List<String> HOMES = List.of("/dav/caldav/", "/dav/carddav/");

    private final KarafFolder folder;
    private final Process process;

    private Karaf(KarafFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts one and returns when it has started all that it starts by itself, the shell last. */
    static Karaf start(KarafFolder folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(folder.home().resolve("bin/karaf").toString(), "server");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.home().resolve("output.txt").toFile());
        Karaf karaf = new Karaf(folder, builder.start());
        try {
            karaf.awaitStart();
        } catch (AssertionError e) {
            karaf.close();
            throw e;
        }
        return karaf;
    }

    KarafFolder folder() {
        return folder;
    }

    /** What was logged; nothing before there is a log. */
    String log() {
        Path log = folder.data().resolve("log/karaf.log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client who does not sign in. */
    Client anyone() {
        return Client.at(URI.create("http://127.0.0.1:" + folder.httpPort() + "/"));
    }

    /**
     * The user who was made up, as soon as the server knows him.
     *
     * @param told where his password is told
     */
    Client firstUser(String told) {
        Matcher user = FIRST_USER.matcher(told);
        if (!user.find()) {
            throw new AssertionError("Nobody tells of a first user: " + told);
        }
        Client client = anyone().as(user.group(1), user.group(2));
        awaitHomes(client);
        return client;
    }

    /**
     * Returns when a client's homes are answered with their state: what serves him is there, kinds of collections and stores included,
     * without which homes are listed, but have none.
     */
    void awaitHomes(Client client) {
        for (String home : HOMES) {
            Patience.until(() -> isShown(home, client));
        }
    }

    private void awaitStart() {
        Patience.until(() -> !log().isEmpty());
        Patience.until(() -> log().contains("| Done."));
        Patience.until(() -> listens(folder.sshPort()));
    }

    /** Whether somebody listens at a port of this machine. */
    static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isShown(String home, Client client) {
        try {
            Answer shown = client.propfind(home, "<sync-token/>");
            return shown.status() == 207 && shown.multiStatus().only().status("sync-token") == 200;
        } catch (UncheckedIOException e) {
            // The port is not open yet
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
