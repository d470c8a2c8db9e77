/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stock Karaf as it is unpacked, but that it listens at ports of its own, lets the administrator in, and finds artifacts in
 * one folder at most, never in the network.
 *
 * @param home where it is
 * @param httpPort port of its HTTP service, once it has one
 * @param sshPort port of its shell
 */
record KarafFolder(Path home, int httpPort, int sshPort) {
    /** Login of whoever may do anything in the shell, and the password. */
    static final String ADMINISTRATOR = "karaf";

    /** Login of whoever may only look, and the password. */
    static final String VIEWER = "viewer";

    /**
     * Unpacks one.
     *
     * @param name of the folder; what an earlier run left there is deleted
     * @param repository of Maven, a URL; empty for none
     */
    static KarafFolder unpack(String name, String repository) throws IOException {
        Path home = Path.of(System.getProperty("karaf.work"), name).toAbsolutePath();
        delete(home);
        copy(Path.of(System.getProperty("karaf.stock")), home);
        List<Integer> ports = freePorts(4);
        KarafFolder folder = new KarafFolder(home, ports.get(0), ports.get(1));
        folder.set("config.properties", "karaf.framework", System.getProperty("karaf.framework"));
        folder.set("org.apache.karaf.shell.cfg", "sshPort", ports.get(1));
        folder.set("org.apache.karaf.shell.cfg", "sshHost", "127.0.0.1");
        folder.set("org.apache.karaf.management.cfg", "rmiRegistryPort", ports.get(2));
        folder.set("org.apache.karaf.management.cfg", "rmiServerPort", ports.get(3));
        folder.set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", ports.get(0));
        folder.set("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", repository);
        folder.set("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", home.resolve("data/m2"));
        folder.set("users.properties", ADMINISTRATOR, ADMINISTRATOR + ",admin,manager,viewer,systembundles,ssh");
        folder.set("users.properties", VIEWER, VIEWER + ",viewer,ssh");
        return folder;
    }

    Path etc() {
        return home.resolve("etc");
    }

    Path data() {
        return home.resolve("data");
    }

    /** Adds a property, which holds instead of one before it. */
    private void set(String file, String name, Object value) throws IOException {
        Files.writeString(
                etc().resolve(file),
                System.lineSeparator() + name + " = " + value + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** All are kept until the last one is found, so that they differ. */
    private static List<Integer> freePorts(int count) throws IOException {
        if (count == 0) {
            return List.of();
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            return Stream.concat(Stream.of(socket.getLocalPort()), freePorts(count - 1).stream())
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
