/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.ConfigValue;

class FileTextTest {
    private static final String TEXT = "com.example.name=M\u00fcll\ncom.example.next=2\n";

    private static FileReading<Map<String, ConfigValue>> read(byte[] content) {
        return PropertiesFile.read(Path.of("a.properties"), content, "server", Rules.OF_ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkTellsTheEncodingAndIsNoPartOfTheText(String charset) {
        FileReading<Map<String, ConfigValue>> reading = read(("\ufeff" + TEXT).getBytes(Charset.forName(charset)));

        assertThat(reading.value().orElseThrow().get("com.example.name").text()).isEqualTo("M\u00fcll");
        assertThat(reading.value().orElseThrow()).containsKey("com.example.next");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void withoutAMarkItIsUtf8() {
        assertThat(FileText.of(TEXT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new FileText(TEXT, StandardCharsets.UTF_8));
        assertThat(FileText.of(new byte[0]).text()).isEmpty();
    }

    @Test
    void aFileOfAnOlderRuntimeIsReadAndItsEncodingTold() {
        FileReading<Map<String, ConfigValue>> reading = read(TEXT.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reading.value().orElseThrow().get("com.example.name").text()).isEqualTo("M\u00fcll");
        assertThat(reading.problems()).singleElement().asString().contains("a.properties", "not UTF-8");
    }
}
