/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsidersTest {
    private static boolean includes(String ranges, String peer, String... fields) {
        Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String field : fields) {
            sent.put(field, List.of("something"));
        }
        return Insiders.parse(ranges).include(peer, sent);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.10, true",
        "::1, true",
        "[0:0:0:0:0:0:0:1], true",
        "::ffff:127.0.0.1, true",
        "10.0.0.1, false",
        "::2, false",
        "localhost, false",
        "'', false",
    })
    void theLoopbackAddressesShouldBeThoseOfThisMachine(String peer, boolean inside) {
        assertThat(includes(Insiders.LOOPBACK, peer)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"forwarded", "x-forwarded-for", "X-Forwarded-Host", "x-real-ip", "via", "X-Forwarded-Proto"})
    void whatCameThroughAProxyShouldBeFromOutside(String field) {
        assertThat(includes(Insiders.LOOPBACK, "127.0.0.1", field)).isFalse();
    }

    @Test
    void otherFieldsShouldNotMatter() {
        assertThat(includes(Insiders.LOOPBACK, "127.0.0.1", "Host", "User-Agent"))
                .isTrue();
    }

    @Test
    void withoutRangesNobodyShouldBeOne() {
        assertThat(includes(" , ", "127.0.0.1")).isFalse();
    }

    @Test
    void severalRangesShouldHold() {
        assertThat(includes("10.0.0.0/8,192.0.2.7", "10.200.1.1")).isTrue();
        assertThat(includes("10.0.0.0/8,192.0.2.7", "192.0.2.7")).isTrue();
        assertThat(includes("10.0.0.0/8,192.0.2.7", "192.0.2.8")).isFalse();
    }

    @Test
    void whatIsNoAddressShouldBeNamed() {
        assertThatThrownBy(() -> Insiders.parse("10.0.0.0/8, monitor.example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("monitor.example.org");
    }
}
