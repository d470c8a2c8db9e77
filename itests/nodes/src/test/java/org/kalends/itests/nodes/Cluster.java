/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.kalends.itests.client.Client;

/** Three nodes on one database, started once for all tests of the run; each test leaves them as it found them, running. */
final class Cluster {
    private static final int NODES = 3;
    private static Cluster instance;

    private final Postgres postgres;
    private final String url;
    private final List<Node> nodes;

    private Cluster(Path folder) {
        postgres = new Postgres(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        url = postgres.newDatabase("kalends");
        nodes = IntStream.rangeClosed(1, NODES)
                .mapToObj(number -> Node.on(folder.resolve("node" + number), url, Postgres.USER))
                .toList();
        // All at once: they find a database with nothing in it
        nodes.forEach(Node::begin);
        nodes.forEach(Node::awaitReady);
    }

    /** The nodes, all of them running. */
    static synchronized Cluster running() {
        if (instance == null) {
            instance = new Cluster(newFolder("cluster"));
        }
        return instance;
    }

    /** A folder of this run, kept for whoever looks for what went wrong. */
    static Path newFolder(String name) {
        try {
            Path all = Path.of(System.getProperty("kalends.nodes")).toAbsolutePath();
            return Files.createTempDirectory(Files.createDirectories(all), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        if (nodes != null) {
            nodes.forEach(Node::kill);
        }
        postgres.close();
    }

    List<Node> nodes() {
        return nodes;
    }

    Node node(int number) {
        return nodes.get(number);
    }

    /** The database that they share. */
    String url() {
        return url;
    }

    /** Where one of the nodes is. */
    private URI any() {
        return nodes.get(ThreadLocalRandom.current().nextInt(nodes.size())).uri();
    }

    /** A client whose every request goes to a node picked at random. */
    Client client(String login) {
        return Client.at(this::any).as(login);
    }
}
