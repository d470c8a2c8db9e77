/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.resolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jars by the names of their artifacts, one version of each.
 *
 * @param byName the names without versions
 */
record JarSet(Map<String, Path> byName) {
    private static final String VERSION = "-\\d.*\\.jar$";

    /** The bundles of the stand-alone server. */
    static JarSet shipped() throws IOException {
        return in(Path.of(System.getProperty("kalends.bundles")));
    }

    /** The libraries that were put into a folder of this name. */
    static JarSet libraries(String name) throws IOException {
        return in(Path.of(System.getProperty("kalends.libraries"), name));
    }

    private static JarSet in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new JarSet(files.filter(file -> file.toString().endsWith(".jar"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replaceFirst(VERSION, ""), Function.identity())));
        }
    }

    /** These, with others in the place of those of the same name. */
    JarSet with(JarSet others) {
        Map<String, Path> all = new TreeMap<>(byName);
        all.putAll(others.byName);
        return new JarSet(all);
    }

    /** These without some. */
    JarSet without(Predicate<String> names) {
        Map<String, Path> rest = new TreeMap<>(byName);
        rest.keySet().removeIf(names);
        return new JarSet(rest);
    }

    Collection<Path> files() {
        return byName.values();
    }
}
