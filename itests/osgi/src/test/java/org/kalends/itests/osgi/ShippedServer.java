/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.kalends.itests.client.Client;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;

/**
 * The server as it is shipped, for Pax Exam: the bundles of the distribution that was just built, its configuration and
 * the framework properties its launcher sets, with one user and folders of its own. Logging comes first, as Pax Exam logs too, and
 * HTTP last, so that it finds the door; the others start in the order of their file names.
 */
final class ShippedServer {
    private static final List<String> LOGGING = List.of("kalends-logging", "org.apache.felix.log");
    private static final int LEVEL_OF_OTHERS = 3;
    private static final int LEVEL_OF_HTTP = 4;
    private static final String IDENTITY =
            """
            resellers:
              - { name: north }
            contexts:
              - id: 1
                name: one
                reseller: north
                loginMappings: [example.org, defaultcontext]
                users:
                  - id: 3
                    login: anton
                    password: "{noop}secret"
                    displayName: Anton Meier
                    email: anton@example.org
                    permissions: [calendar, contacts, tasks, infostore]
                  - id: 4
                    login: berta
                    password: "{noop}secret"
                    displayName: Berta Huber
                    email: berta@example.org
                    permissions: [calendar, contacts]
                  - id: 40
                    login: shop
                    displayName: The shop
                    permissions: [calendar, infostore]
            """;

    private final Path home = distribution();
    private final Path etc;
    private final Path data;

    private ShippedServer() throws IOException {
        Path work = Files.createDirectories(Path.of(System.getProperty("kalends.work")));
        Path folder = Files.createTempDirectory(work, "server");
        etc = folder.resolve("etc");
        data = Files.createDirectory(folder.resolve("data"));
    }

    /** All a test class needs. */
    static Option[] options() {
        try {
            ShippedServer server = new ShippedServer();
            server.fillEtc();
            return CoreOptions.options(
                    CoreOptions.composite(server.bundles()),
                    server.properties(),
                    GuideBundle.locations(),
                    forTests(),
                    junitBundles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the distribution. */
    static Path distribution() {
        return Path.of(System.getProperty("kalends.distribution")).normalize();
    }

    /** Whether a bundle is one of the distribution. */
    static boolean has(Bundle bundle) {
        return bundle.getLocation().startsWith(distribution().toUri().toString());
    }

    private void fillEtc() throws IOException {
        Path shipped = home.resolve("etc");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, etc.resolve(shipped.relativize(file).toString()));
            }
        }
        Files.writeString(etc.resolve("identity.yaml"), IDENTITY);
    }

    private Option[] bundles() throws IOException {
        return files(home.resolve("bundles"), ".jar").stream()
                .map(jar -> bundle(jar.toUri().toString()).startLevel(levelOf(jar)))
                .toArray(Option[]::new);
    }

    private static int levelOf(Path jar) {
        String name = jar.getFileName().toString();
        if (name.startsWith("org.apache.felix.http.jetty")) {
            return LEVEL_OF_HTTP;
        }
        return LOGGING.stream().anyMatch(name::startsWith) ? 1 : LEVEL_OF_OTHERS;
    }

    private Option properties() {
        return CoreOptions.composite(
                frameworkProperty("kalends.etc").value(etc.toString()),
                frameworkProperty("kalends.data").value(data.toString()),
                frameworkProperty("felix.bootdelegation.implicit").value("false"),
                frameworkProperty("osgi.compatibility.bootdelegation").value("false"),
                // Its history has references to services, which lead to their objects on Equinox
                frameworkProperty("org.apache.felix.log.maxSize").value("0"),
                frameworkProperty("org.osgi.service.http.port").value("0"),
                frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
                frameworkProperty("org.eclipse.jetty.UriComplianceMode").value("LEGACY"),
                frameworkProperty("org.apache.felix.proxy.load.balancer.connection.enable")
                        .value("true"),
                frameworkProperty("felix.fileinstall.dir").value(etc.toString()),
                frameworkProperty("felix.fileinstall.filter").value(".*\\.cfg"),
                frameworkProperty("felix.fileinstall.tmpdir").value(data.toString()),
                frameworkProperty("felix.fileinstall.noInitialDelay").value("true"),
                frameworkProperty("felix.fileinstall.enableConfigSave").value("false"),
                systemPackages(
                        "org.osgi.service.component;version=1.5.1",
                        "org.osgi.service.component.runtime;version=1.5.0",
                        "org.osgi.service.component.runtime.dto;version=1.5.0",
                        "org.osgi.util.promise;version=1.3.0",
                        "org.osgi.util.function;version=1.2.0"),
                systemProperty("kalends.data").value(data.toString()),
                systemProperty("kalends.console").value("ERROR"),
                systemProperty("logback.configurationFile")
                        .value(etc.resolve("logback.xml").toString()));
    }

    /** The jars that this very test has on its class path, as bundles. */
    private static Option forTests() {
        return CoreOptions.composite(
                bundle(jarOf(Client.class)), bundle(jarOf(Assertions.class)), bundle(jarOf(ByteBuddy.class)));
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
