/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalends.config.ConfigValue;

class NamespacesTest {
    private static final FileRules RULES =
            new FileRules(new Namespaces(List.of("com.openexchange.", "org.kalends.")), Rules.OF_ALL.placeholders());

    private static FileReading<Map<String, ConfigValue>> read(String text) {
        return PropertiesFile.read(
                Path.of("users.properties"), text.getBytes(StandardCharsets.ISO_8859_1), "server", RULES);
    }

    @Test
    void whatIsOthersIsNotRead() {
        assertThat(read("karaf = {CRYPT}x,_g_:admin\ncom.openexchange.caldav.enabled=true\ncom.openexchangeable=1")
                        .value()
                        .orElseThrow())
                .containsOnlyKeys("com.openexchange.caldav.enabled");
    }

    @Test
    void theFaultsOfAFileOfOthersAreTheirs() {
        assertThat(read("karaf=\u00fc\nbad=\\u12").problems()).isEmpty();
        assertThat(read("org.kalends.a=\u00fc\nbad=\\u12").problems()).hasSize(2);
    }
}
