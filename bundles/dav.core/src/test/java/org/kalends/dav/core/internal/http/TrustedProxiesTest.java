/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES = TrustedProxies.TYPE
            .read("10.0.0.0/8, 192.0.2.7, 2001:db8::/32")
            .value()
            .orElseThrow();

    private static Headers header(String name, String value) {
        return new Headers(Map.of(name, List.of(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3 | 198.51.100.1 | 198.51.100.1",
                "10.1.2.3 | 203.0.113.9, 198.51.100.1 | 198.51.100.1",
                "10.1.2.3 | 203.0.113.9, 10.9.9.9 | 203.0.113.9",
                "10.1.2.3 | 203.0.113.9, 192.0.2.7, 10.9.9.9:8080 | 203.0.113.9",
                "192.0.2.8 | 198.51.100.1 | 192.0.2.8",
                "10.1.2.3 | evil.example | 10.1.2.3",
                "10.1.2.3 | '' | 10.1.2.3",
                "2001:db8::1 | [2001:db9::5]:443 | 2001:db9::5"
            })
    void theNearestAddressThatIsNoProxysIsTheClients(String peer, String header, String client) {
        assertThat(PROXIES.client(peer, header("X-Forwarded-For", header))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "for=198.51.100.1;proto=https | 198.51.100.1",
                "proto=https;For=\"[2001:db9::5]:443\" | 2001:db9::5",
                "for=203.0.113.9, for=10.9.9.9 | 203.0.113.9",
                "for=_hidden | 10.1.2.3",
                "proto=https | 10.1.2.3"
            })
    void theStandardHeaderIsReadToo(String header, String client) {
        assertThat(PROXIES.client("10.1.2.3", header("forwarded", header))).isEqualTo(client);
    }

    @Test
    void whereNoProxyIsTrustedNoHeaderIsBelieved() {
        assertThat(TrustedProxies.NONE.client("10.1.2.3", header("X-Forwarded-For", "198.51.100.1")))
                .isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "999.1.1.1", "::1/129"})
    void whatIsNoAddressIsNoRange(String text) {
        assertThat(TrustedProxies.TYPE.read(text).value()).isEmpty();
    }
}
