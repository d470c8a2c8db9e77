/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleFolderTest {
    @ParameterizedTest
    @CsvSource({
        "kalends-logging-1.0.0.jar, 1",
        "org.apache.felix.logback-1.0.6.jar, 1",
        "org.apache.felix.configadmin-1.9.26.jar, 2",
        "org.apache.felix.fileinstall-3.7.4.jar, 3",
        "org.apache.felix.scr-2.2.18.jar, 4",
        "sqlite-jdbc-3.54.1.0.jar, 4",
        "org.kalends.caldav-1.0.0.jar, 5",
        "org.kalends.http.door-1.0.0.jar, 5",
        "org.apache.felix.http.servlet-api-6.1.0.jar, 4",
        "org.apache.felix.http.jetty12-1.1.8.jar, 6"
    })
    void loggingShouldStartFirstAndHttpLast(String jar, int level) {
        assertThat(BundleFolder.levelOf(jar)).isEqualTo(level);
    }

    @Test
    void aMissingFolderShouldBeTold(@TempDir Path folder) {
        Path missing = folder.resolve("bundles");

        assertThatThrownBy(() -> new BundleFolder(missing).jars())
                .isInstanceOf(StartException.class)
                .hasMessageContaining(missing.toString());
    }
}
