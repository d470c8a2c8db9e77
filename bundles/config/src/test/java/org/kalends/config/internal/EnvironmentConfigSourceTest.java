/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kalends.config.ConfigValue;

class EnvironmentConfigSourceTest {
    private final Properties properties = new Properties();

    private EnvironmentConfigSource source(Map<String, String> environment) {
        return new EnvironmentConfigSource(properties, environment);
    }

    @Test
    void aVariableHasThePropertysNameOrOneOfUnderscores() {
        Map<String, ConfigValue> values = source(Map.of(
                        "com.openexchange.caldav.tree", " 0 ",
                        "com_openexchange_dav_prefixPath", "/x",
                        "com_openexchange_dav_useragent_mac__calendar", "m",
                        "COM_OPENEXCHANGE_CALDAV_ENABLED", "true",
                        "PATH", "/bin"))
                .valuesFor(0, 0);

        assertThat(values)
                .containsOnly(
                        Map.entry(
                                "com.openexchange.caldav.tree",
                                new ConfigValue("0", "server", "environment variable com.openexchange.caldav.tree")),
                        Map.entry(
                                "com.openexchange.dav.prefixPath",
                                new ConfigValue(
                                        "/x", "server", "environment variable com_openexchange_dav_prefixPath")),
                        Map.entry(
                                "com.openexchange.dav.useragent.mac_calendar",
                                new ConfigValue(
                                        "m",
                                        "server",
                                        "environment variable com_openexchange_dav_useragent_mac__calendar")));
    }

    @Test
    void aSystemPropertyComesBeforeAVariable() {
        properties.setProperty("org.kalends.a", "1");
        properties.setProperty("user.home", "/root");

        EnvironmentConfigSource source = source(Map.of("org_kalends_a", "2", "org_kalends_b", "3"));

        assertThat(source.valuesFor(0, 0)).containsOnlyKeys("org.kalends.a", "org.kalends.b");
        assertThat(source.valuesFor(0, 0).get("org.kalends.a"))
                .isEqualTo(new ConfigValue("1", "server", "system property"));
        assertThat(source.layersFor(0, 0)).hasSize(2);
    }
}
