/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Installs every jar of a folder. Logging starts first; configurations are there before components; HTTP comes last
 * and goes first, so that no client is ever told that something is not there because it is not there yet.
 */
final class BundleFolder {
    static final int HIGHEST_LEVEL = 6;

    private static final int LEVEL_OF_OTHERS = 4;
    private static final List<Level> LEVELS = List.of(
            new Level(1, List.of("kalends-logging", "org.apache.felix.log")),
            new Level(2, List.of("org.apache.felix.configadmin", "org.osgi.util.converter")),
            new Level(3, List.of("org.apache.felix.fileinstall")),
            new Level(5, List.of("org.kalends.")),
            new Level(HIGHEST_LEVEL, List.of("org.apache.felix.http.jetty")));

    private final Path folder;

    BundleFolder(Path folder) {
        this.folder = folder;
    }

    /** Installs all bundles, to be started when the framework reaches their levels. */
    void installInto(BundleContext framework) {
        for (Path jar : jars()) {
            try {
                Bundle bundle = framework.installBundle("reference:" + jar.toUri());
                bundle.adapt(BundleStartLevel.class)
                        .setStartLevel(levelOf(jar.getFileName().toString()));
                if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0) {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                }
            } catch (BundleException e) {
                throw new StartException(ExitCode.NOT_READY, "Cannot install " + jar, e);
            }
        }
    }

    List<Path> jars() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StartException(ExitCode.FAILED, "Cannot read the folder of bundles", e);
        }
    }

    static int levelOf(String jar) {
        return LEVELS.stream()
                .filter(level -> level.prefixes().stream().anyMatch(jar::startsWith))
                .mapToInt(Level::number)
                .findFirst()
                .orElse(LEVEL_OF_OTHERS);
    }

    private record Level(int number, List<String> prefixes) {}
}
