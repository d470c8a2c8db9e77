/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.config.PropertyMetadata;

class MetadataFileTest {
    private static final Path FILE = Path.of("meta", "caldav.yml");

    @Test
    void whatIsSaidShouldBeReadAndOtherKeysLeftToOthers() {
        FileReading<Map<String, PropertyMetadata>> reading = read(
                """
                com.openexchange.caldav.enabled:
                    preferencePath: modules/caldav/active
                    protected: true
                    final: context
                    mandatory: false
                other: {}
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().orElseThrow())
                .containsOnly(
                        Map.entry(
                                "com.openexchange.caldav.enabled",
                                new PropertyMetadata(
                                        Optional.of("modules/caldav/active"), true, Optional.of("context"))),
                        Map.entry("other", PropertyMetadata.NONE));
    }

    @Test
    void aMistakeShouldConcernItsPropertyAlone() {
        FileReading<Map<String, PropertyMetadata>> reading = read("a: {protected: maybe}\nb: 5\nc: {final: user}\n");

        assertThat(reading.value().orElseThrow()).containsOnlyKeys("c");
        assertThat(reading.problems()).hasSize(2);
        assertThat(reading.problems().get(0).toString())
                .contains(FILE + ":1", "protected \"maybe\" is not true or false", "nothing is said about a");
    }

    private static FileReading<Map<String, PropertyMetadata>> read(String text) {
        return MetadataFile.read(FILE, text.getBytes(StandardCharsets.UTF_8));
    }
}
