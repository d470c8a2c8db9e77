/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleException;

/** A host has libraries of its own, and they are not replaced for our sake. */
class LibraryRangeIT {
    /** Felix HTTP, which the one knows, and Micrometer, which is inside the other, have a floor of their own for slf4j. */
    private static final Set<String> WITH_FLOORS = Set.of("org.kalends.http.door", "org.kalends.metrics");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"oldest, kalends-logging", "newest, nothing"})
    void everyBundleResolvesWithTheOldestAndTheNewestLibraries(String libraries, String replaced)
            throws IOException, BundleException {
        JarSet jars = JarSet.shipped()
                .without(WITH_FLOORS::contains)
                .without(replaced::equals)
                .with(JarSet.libraries(libraries));

        try (Host host = new Host(folder, jars)) {
            assertThat(host.unresolved()).isEmpty();
        }
    }

    @Test
    void aBundleWithoutItsLibrarySaysWhichItLacks() throws IOException, BundleException {
        try (Host host = new Host(folder, JarSet.shipped().without("snakeyaml"::equals))) {
            assertThat(host.unresolved()).contains("org.kalends.identity.file");
            assertThat(host.complaintOf("org.kalends.identity.file")).contains("org.yaml.snakeyaml");
        }
    }
}
