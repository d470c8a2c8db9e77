/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What bundles export, which others are built on, read off their manifests. */
class ExportsIT {
    private static final Path BASELINE = Path.of(System.getProperty("kalends.baseline"));

    /** Whoever is wired to types stays where it is when what is behind them is updated. */
    @Test
    void aBundleThatExportsTypesHasNoComponents() {
        List<Attributes> exporting = exporting(Distribution.ownBundles()).toList();

        assertThat(exporting).hasSizeGreaterThan(5).allSatisfy(headers -> assertThat(
                        headers.getValue("Service-Component"))
                .as(name(headers))
                .isNull());
    }

    /** The build holds versions of packages against their baseline, and would not see that a package is gone. */
    @Test
    void whatIsInTheBaselineIsExportedStillAndNoBundleIsWithoutOne() throws IOException {
        Map<String, Set<String>> now = packages(Distribution.ownBundles());
        Map<String, Set<String>> before = packages(baseline());

        assertThat(before).hasSameSizeAs(now);
        assertThat(now)
                .allSatisfy(
                        (bundle, packages) -> assertThat(packages).as(bundle).containsAll(before.get(bundle)));
    }

    private static List<JarFile> baseline() throws IOException {
        try (Stream<Path> files = Files.walk(BASELINE)) {
            return files.filter(file -> file.toString().endsWith("-baseline.jar"))
                    .map(Distribution::jar)
                    .toList();
        }
    }

    private static Stream<Attributes> exporting(List<JarFile> bundles) {
        return bundles.stream().map(ExportsIT::headers).filter(headers -> headers.getValue("Export-Package") != null);
    }

    private static Attributes headers(JarFile bundle) {
        try {
            return bundle.getManifest().getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Attributes headers) {
        return headers.getValue("Bundle-SymbolicName");
    }

    /** The exported packages of each bundle. */
    private static Map<String, Set<String>> packages(List<JarFile> bundles) {
        return exporting(bundles)
                .collect(toMap(ExportsIT::name, headers -> packages(headers.getValue("Export-Package"))));
    }

    private static Set<String> packages(String header) {
        return Stream.of(header.replaceAll("\"[^\"]*\"", "").split(","))
                .map(clause -> clause.split(";")[0])
                .collect(toSet());
    }
}
