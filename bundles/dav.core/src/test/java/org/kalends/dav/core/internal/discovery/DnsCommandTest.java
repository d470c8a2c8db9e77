/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.config.Config;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.core.internal.http.PublishedSpace;
import org.kalends.dav.core.internal.installation.KeptInstallation;
import org.kalends.testing.TypedCommand;

class DnsCommandTest {
    private final ChangingPrefix config = new ChangingPrefix();
    private TypedCommand command;

    @BeforeEach
    void install(@TempDir Path folder) {
        KeptInstallation installation = new KeptInstallation(folder.resolve("installation"), Map.of());
        installation.seen(Part.SERVICE, "carddav");
        installation.seen(Part.SERVICE, "caldav");
        command = new TypedCommand(new DnsCommand(new PublishedSpace(config), installation));
    }

    @Test
    void thePortOfHttpsShouldBeTheDefault() {
        assertThat(dns("example.org dav.example.org")).contains("SRV 0 1 443 dav.example.org.");
        assertThat(dns("example.org dav.example.org 8443")).contains("SRV 0 1 8443 dav.example.org.");
    }

    @Test
    void pathsShouldFollowTheConfiguration() {
        assertThat(dns("example.org dav.example.org")).contains("path=/dav/caldav/", "path=/dav/carddav/");

        config.prefix = "/moved";
        assertThat(dns("example.org dav.example.org")).contains("path=/moved/caldav/", "path=/moved/carddav/");
    }

    @ParameterizedTest
    @CsvSource({
        "'', <domain> is missing",
        "example.org, <host> is missing",
        "example.org a 1 2, too many: 2",
        "example.org a x, a number",
        "example.org a 70000, 1 to 65535",
        "example..org a, no domain name",
        "example.org :, no domain name",
    })
    void otherArgumentsShouldBeAnsweredWithTheUsage(String arguments, String reason) {
        assertThat(command.refusal(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .contains(reason, "kalends:dns <domain> <host> [<port>]");
    }

    private String dns(String arguments) {
        return command.run(arguments.split(" "));
    }

    private static final class ChangingPrefix implements Config, ConfigView {
        private String prefix = "/dav";

        @Override
        public Optional<ConfigValue> find(String property) {
            String text = property.equals("com.openexchange.dav.prefixPath") ? prefix : "/";
            return Optional.of(new ConfigValue(text, "server", "test"));
        }

        @Override
        public ConfigView server() {
            return this;
        }

        @Override
        public ConfigView forUser(int contextId, int userId) {
            return this;
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }

        @Override
        public long number(String property, long defaultValue) {
            return defaultValue;
        }

        @Override
        public boolean isTrue(String property, boolean defaultValue) {
            return defaultValue;
        }
    }
}
