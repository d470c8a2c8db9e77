/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.kalends.config.ConfigValue;
import org.kalends.problem.api.Problem;

class PropertiesFileTest {
    private static final Path FILE = Path.of("etc", "caldav.properties");

    @Test
    void eachValueShouldKnowItsLine() {
        Map<String, ConfigValue> values =
                read("""
                        # com.openexchange.caldav.tree=1
                        com.openexchange.caldav.enabled = true
                        com.openexchange.caldav.url: \\
                            https://dav.example.com/\\
                            caldav/[folderId]

                        ! more
                        büro=Größe \\u20ac
                        """)
                        .value()
                        .orElseThrow();

        assertThat(values)
                .containsOnly(
                        value("com.openexchange.caldav.enabled", "true", 2),
                        value("com.openexchange.caldav.url", "https://dav.example.com/caldav/[folderId]", 3),
                        value("büro", "Größe €", 8));
    }

    @Test
    void aWrongLineShouldDoNoHarmToTheOthers() {
        FileReading<Map<String, ConfigValue>> reading = read("a=1\nb=\\u12\nc=3");

        assertThat(reading.value().orElseThrow()).containsOnlyKeys("a", "c");
        assertThat(reading.problems())
                .singleElement()
                .isEqualTo(Problem.error(FILE + ":2", "this line does not hold: Malformed \\uxxxx encoding."));
    }

    @Test
    void ofTwoLinesTheLastShouldHoldAndBeWarnedOf() {
        FileReading<Map<String, ConfigValue>> reading = read("a=1\na=2");

        assertThat(reading.value().orElseThrow()).containsOnly(value("a", "2", 2));
        assertThat(reading.problems()).singleElement().asString().contains("WARNING", ":2", "a takes the place", ":1");
    }

    @Property
    void everyPropertyWithANameShouldBeReadAsJavaReadsIt(@ForAll("texts") String text) throws IOException {
        Properties expected = new Properties();
        expected.load(new StringReader(text));
        expected.remove("");
        Map<String, String> stripped = new HashMap<>();
        expected.forEach(
                (name, value) -> stripped.put(name.toString(), value.toString().strip()));

        Map<String, String> actual = new HashMap<>();
        read(text).value().orElseThrow().forEach((name, value) -> actual.put(name, value.text()));

        assertThat(actual).isEqualTo(stripped);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b.c", "=", ":", " ", "\t", "\\", "\\\\", "\n", "\r\n", "\r", "#", "!", "\f", "1")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private static Map.Entry<String, ConfigValue> value(String name, String text, int line) {
        return Map.entry(name, new ConfigValue(text, "server", FILE + ":" + line));
    }

    private static FileReading<Map<String, ConfigValue>> read(String text) {
        return PropertiesFile.read(FILE, text.getBytes(StandardCharsets.UTF_8), "server", Rules.OF_ALL);
    }
}
