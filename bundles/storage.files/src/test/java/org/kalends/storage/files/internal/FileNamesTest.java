/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    private static String encode(String name) {
        return FileNames.encode(name, taken -> false);
    }

    @ParameterizedTest
    @CsvSource({
        "lunch.ics, lunch.ics",
        "'A (1) + b, c.ics', 'A (1) + b, c.ics'",
        "a/b, a%2Fb",
        ".., %2E%2E",
        ".git, %2Egit",
        "50%.ics, 50%25.ics",
        "a:b*c?, a%3Ab%2Ac%3F",
        "'a ', a%20",
        "a., a%2E",
        "displayname, %64isplayname",
        "nul, %6Eul",
        "a.tmp, %61%2Etmp",
    })
    void aNameIsKeptAsFarAsAnyFileSystemCanHaveIt(String name, String file) {
        assertThat(encode(name)).isEqualTo(file);
        assertThat(FileNames.decode(file)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%.ics", "%", "%4", "%zz", "%FF.ics"})
    void whatIsNoEncodedNameStandsForItself(String file) {
        assertThat(FileNames.decode(file)).isEmpty();
    }

    @Test
    void anyNameComesBack() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String name = IntStream.range(0, 1 + random.nextInt(12))
                    .map(any -> random.nextInt(4) == 0 ? random.nextInt(0xD800) : random.nextInt(128))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String file = encode(name);

            assertThat(FileNames.decode(file)).contains(name);
            assertThat(file).doesNotContain("/", "\0").isNotIn(".", "..");
            assertThat(FileNames.isPassedOver(file)).isFalse();
        }
    }

    @Test
    void namesThatDifferByCaseOrAccentsAloneAreToldApart() {
        Set<String> taken = new HashSet<>();
        for (String name : new String[] {"ab", "Ab", "aB", "AB", "\u00e9", "e\u0301", "\u00c9"}) {
            String file = FileNames.encode(name, each -> taken.contains(FileNames.folded(each)));
            assertThat(taken.add(FileNames.folded(file))).as(file).isTrue();
            assertThat(FileNames.decode(file)).contains(name);
        }
    }

    @Test
    void whatIsTooLongIsCutAndKeepsItsExtension() {
        String file = encode("\u65e5".repeat(300) + ".ics");
        String other = encode("\u65e5".repeat(301) + ".ics");

        assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
        assertThat(file).endsWith(".ics").isNotEqualTo(other);
    }
}
