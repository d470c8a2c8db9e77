/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleException;

/** A host has libraries of its own, and they are not replaced for our sake. */
class LibraryRangeIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void everyBundleResolvesWithTheOldestAndTheNewestLibraries(String libraries) throws IOException, BundleException {
        // Felix HTTP, which this one knows, has a floor of its own for slf4j
        JarSet jars = JarSet.shipped().without("org.kalends.http.drain"::equals).with(JarSet.libraries(libraries));

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
