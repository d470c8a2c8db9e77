/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkSettingsTest {
    @TempDir
    private Path home;

    @Test
    void optionsShouldReachTheBundles() {
        Options options = Options.of(home).withAddress("127.0.0.2", 8123);

        assertThat(FrameworkSettings.of(options))
                .containsEntry("org.osgi.service.http.port", "8123")
                .containsEntry("org.apache.felix.http.host", "127.0.0.2")
                .containsEntry("org.eclipse.jetty.UriComplianceMode", "LEGACY")
                .containsEntry("kalends.data", options.data().toString())
                .containsEntry(
                        "org.kalends.dav.front.file",
                        options.data().resolve("publication").toString())
                .containsEntry("felix.fileinstall.dir", options.etc().toString());
    }

    @Test
    void theFileOfPropertiesShouldHaveTheLastWord() throws IOException {
        Options options = Options.of(home);
        Files.createDirectories(options.etc());
        Files.writeString(options.etc().resolve("framework.properties"), "felix.fileinstall.poll=50\nmore=1\n");

        assertThat(FrameworkSettings.of(options))
                .containsEntry("felix.fileinstall.poll", "50")
                .containsEntry("more", "1");
    }

    @Test
    void theDoorShouldSeeRequestsAndProxiesBeBelievedOnlyWhereAnAdministratorSaysSo() throws IOException {
        Options options = Options.of(home);
        assertThat(FrameworkSettings.of(options))
                .containsEntry("org.apache.felix.proxy.load.balancer.connection.enable", "true")
                .containsEntry("org.kalends.http.door.forwarded", "false");

        Files.createDirectories(options.etc());
        Files.writeString(
                options.etc().resolve("framework.properties"),
                "org.apache.felix.proxy.load.balancer.connection.enable=true");

        assertThat(FrameworkSettings.of(options))
                .containsEntry("org.apache.felix.proxy.load.balancer.connection.enable", "true")
                .containsEntry("org.kalends.http.door.forwarded", "true");
    }

    @Test
    void anUnreadableFileOfPropertiesShouldBeTold() throws IOException {
        Options options = Options.of(home);
        Files.createDirectories(options.etc());
        Files.writeString(options.etc().resolve("framework.properties"), "more=\\u00\n");

        assertThatThrownBy(() -> FrameworkSettings.of(options)).hasMessageContaining("framework.properties");
    }
}
