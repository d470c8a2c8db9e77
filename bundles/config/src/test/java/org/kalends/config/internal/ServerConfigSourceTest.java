/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalends.config.ConfigValue;

class ServerConfigSourceTest {
    private static final String PREFIX = "com.openexchange.dav.prefixPath";

    @Test
    void withoutConfigurationItShouldHaveNoValues() {
        ServerConfigSource source = new ServerConfigSource(
                Map.of("component.name", "org.kalends.config.internal.ServerConfigSource", "component.id", 1L));

        assertThat(source.valuesFor(1, 3)).isEmpty();
    }

    @Test
    void whatTheRuntimeAddedShouldNotBeAValue() {
        ServerConfigSource source = new ServerConfigSource(Map.of(
                PREFIX,
                "/dav",
                "service.pid",
                "org.kalends.config.server",
                "felix.fileinstall.filename",
                "file:/etc/x.cfg",
                "osgi.ds.satisfying.condition.target",
                "(osgi.condition.id=true)"));

        assertThat(source.valuesFor(0, 0))
                .containsOnly(Map.entry(PREFIX, new ConfigValue("/dav", "server", "PID org.kalends.config.server")));
    }

    @Test
    void valuesOfOtherTypesShouldBecomeTexts() {
        ServerConfigSource source = new ServerConfigSource(Map.of(
                "text",
                " /dav ",
                "number",
                5L,
                "truth",
                true,
                "array",
                new String[] {"a", "b"},
                "ints",
                new int[] {1, 2},
                "list",
                List.of("c", "d")));

        Map<String, ConfigValue> values = source.valuesFor(0, 0);

        assertThat(values.get("text").text()).isEqualTo("/dav");
        assertThat(values.get("number").text()).isEqualTo("5");
        assertThat(values.get("truth").text()).isEqualTo("true");
        assertThat(values.get("array").text()).isEqualTo("a, b");
        assertThat(values.get("ints").text()).isEqualTo("1, 2");
        assertThat(values.get("list").text()).isEqualTo("c, d");
    }

    @Test
    void aModificationShouldReplaceAllValues() {
        ServerConfigSource source = new ServerConfigSource(Map.of(PREFIX, "/dav", "gone", "x"));
        source.modified(Map.of(PREFIX, "/other"));

        assertThat(source.valuesFor(0, 0)).containsOnlyKeys(PREFIX);
        assertThat(source.valuesFor(0, 0).get(PREFIX).text()).isEqualTo("/other");
    }
}
