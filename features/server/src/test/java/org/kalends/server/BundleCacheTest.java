/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCacheTest {
    private static final String CLEAN = "org.osgi.framework.storage.clean";

    @TempDir
    private Path home;

    private Options options;
    private Path jar;

    @BeforeEach
    void unpack() throws IOException {
        options = Options.of(home);
        Files.createDirectories(BundleCache.folder(options));
        jar = Files.writeString(Files.createDirectories(home.resolve("bundles")).resolve("one.jar"), "one");
    }

    private String asBegun() {
        return BundleCache.of(options).begin(Map.of()).get(CLEAN);
    }

    private void runToTheEnd() {
        BundleCache cache = BundleCache.of(options);
        cache.begin(Map.of());
        cache.end();
    }

    @Test
    void theFirstStartMakesItAnew() {
        assertThat(asBegun()).isEqualTo("onFirstInit");
    }

    @Test
    void theNextOneFindsWhatARunThatEndedHasLeft() {
        runToTheEnd();

        assertThat(asBegun()).isEqualTo("none");
    }

    @Test
    void afterACrashItIsMadeAnew() {
        runToTheEnd();
        asBegun();

        assertThat(asBegun()).isEqualTo("onFirstInit");
    }

    @Test
    void forOtherBundlesItIsMadeAnew() throws IOException {
        runToTheEnd();
        Files.writeString(jar, "another one");

        assertThat(asBegun()).isEqualTo("onFirstInit");
    }

    @Test
    void whoHasEndedSaysNothingOfWhoUsesItNow() {
        BundleCache former = BundleCache.of(options);
        former.begin(Map.of());
        former.end();
        asBegun();
        former.end();

        assertThat(asBegun()).isEqualTo("onFirstInit");
    }

    @Test
    void anAdministratorHasTheLastWord() {
        assertThat(BundleCache.of(options).begin(Map.of(CLEAN, "none"))).containsEntry(CLEAN, "none");
    }
}
