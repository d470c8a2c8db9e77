/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {
    private enum Folders {
        ALL,
        ALL_SYNCED
    }

    @Test
    void textsShouldBecomeValues() {
        assertThat(ValueType.TRUTH.read(" True ").value()).contains(true);
        assertThat(ValueType.TRUTH.read("FALSE").value()).contains(false);
        assertThat(ValueType.INTEGER.read("-7").value()).contains(-7);
        assertThat(ValueType.NUMBER.read("4194304000").value()).contains(4_194_304_000L);
        assertThat(ValueType.LIST.read(" a, b,,c d ,").value().orElseThrow()).containsExactly("a", "b", "c d");
        assertThat(ValueType.LIST.read("").value().orElseThrow()).isEmpty();
        assertThat(ValueType.oneOf(Folders.class).read("all_synced").value()).contains(Folders.ALL_SYNCED);
        assertThat(ValueType.oneOf(Folders.class).read("All-Synced").value()).contains(Folders.ALL_SYNCED);
    }

    @Test
    void patternsShouldBeComparedAsTheirTypeSays() {
        Pattern exact = ValueType.PATTERN.read("mac.*").value().orElseThrow();
        Pattern loose = ValueType.PATTERN_IGNORING_CASE.read("mac.*").value().orElseThrow();

        assertThat(exact.matcher("Mac OS").find()).isFalse();
        assertThat(loose.matcher("Mac OS").find()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PT15M, PT15M",
        "p1d, PT24H",
        "30s, PT30S",
        "500ms, PT0.5S",
        "1h 30m, PT1H30M",
        "4W, PT672H",
        "1D3h5s, PT27H5S"
    })
    void durationsShouldBeRead(String text, Duration duration) {
        assertThat(ValueType.DURATION.read(text).value()).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "h", "one hour", "5x", "P5", "99999999999s"})
    void whatIsNoDurationShouldBeToldApart(String text) {
        ValueType.Reading<Duration> reading = ValueType.DURATION.read(text);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problem()).startsWith("is not a duration");
    }

    @Test
    void aProblemShouldSayWhatIsWanted() {
        assertThat(ValueType.TRUTH.read("yes").problem()).isEqualTo("is not true or false");
        assertThat(ValueType.INTEGER.read("4194304000").problem()).isEqualTo("is not a whole number of 32 bits");
        assertThat(ValueType.oneOf(Folders.class).read("some").problem()).isEqualTo("is not one of all, all_synced");
        assertThat(ValueType.PATTERN.read("a(").problem()).startsWith("is not a regular expression: Unclosed group");
    }

    @Test
    void aTextShouldBeReadOnce() {
        List<String> parsed = new ArrayList<>();
        ValueType<Integer> type = ValueType.of("a length", text -> {
            parsed.add(text);
            return text.length();
        });

        assertThat(type.read("abc")).isSameAs(type.read("abc"));
        assertThat(parsed).containsExactly("abc");
    }
}
