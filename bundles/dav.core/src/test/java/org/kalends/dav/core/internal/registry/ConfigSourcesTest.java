/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.dav.core.internal.client.ChangingConfig;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.testing.LogRecorder;

class ConfigSourcesTest {
    private final LogRecorder log = new LogRecorder(ConfigSources.class.getName());
    private final ChangingConfig config = new ChangingConfig();
    private volatile boolean settled = true;
    private ConfigSources sources;

    @BeforeEach
    void install(@TempDir Path folder) {
        config.read("files", "server");
        sources = new ConfigSources(
                config, new KeptInstallation(folder.resolve("installation"), Map.of()), () -> settled);
    }

    @AfterEach
    void end() {
        sources.end();
        log.close();
    }

    @Test
    void oneThatGoesIsTold() {
        config.read("server");

        assertThat(log.warnings()).singleElement().asString().contains("files is away");
    }

    @Test
    void whileTheServerStopsNoneIsMissed() {
        settled = false;

        config.read("server");
        config.read();

        assertThat(log.warnings()).isEmpty();
        assertThat(sources.missing()).containsExactly("files", "server");
    }
}
