/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
    @ParameterizedTest
    @CsvSource({
        "a.ics, a.ics",
        "A-1_b@example.org.vcf, A-1_b@example.org.vcf",
        "grüße.ics, gr%C3%BC%C3%9Fe.ics",
        "a b, a%20b",
        ".hidden, %2Ehidden",
        ".., %2E%2E",
        "a/b, a%2Fb",
        "a%2Fb, a%252Fb",
        "work.collection.json, work%2Ecollection%2Ejson",
        "a.ics.object.json, a%2Eics%2Eobject%2Ejson",
        "a~b, a%7Eb",
    })
    void aNameIsWrittenInWhatEveryFileSystemTakes(String name, String file) {
        assertThat(SafeName.of(name)).isEqualTo(file);
        assertThat(SafeName.name(file)).contains(name);
    }

    @Test
    void anyNameComesBackOrIsKnownToBeCut() {
        Random random = new Random(1);
        Set<String> files = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            String name = random.ints(1 + random.nextInt(90), 1, 0x2fff)
                    .filter(point -> point != '/')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String file = SafeName.of(name);
            assertThat(file.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
            assertThat(SafeName.isReserved(file)).isFalse();
            SafeName.name(file).ifPresent(read -> assertThat(read).isEqualTo(name));
            files.add(file);
            names.add(name);
        }
        assertThat(files).hasSameSizeAs(names);
    }

    @Test
    void aLongNameIsCutAndStaysItsOwn() {
        String first = SafeName.of("x".repeat(300) + "1");
        String second = SafeName.of("x".repeat(300) + "2");

        assertThat(first).hasSize(161).startsWith("xxx").isNotEqualTo(second);
        assertThat(SafeName.name(first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grüße.ics", "a~b"})
    void whatSomebodyElseHasNamedOtherwiseIsNoNameOfOurs(String file) {
        assertThat(SafeName.name(file)).isEmpty();
    }
}
