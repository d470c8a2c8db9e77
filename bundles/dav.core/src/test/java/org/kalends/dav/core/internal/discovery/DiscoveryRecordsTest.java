/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.config.PathPrefix;
import org.kalends.dav.core.internal.http.UrlSpace;

class DiscoveryRecordsTest {
    @Test
    void theServicesOverTlsShouldBeOfferedAndTheOthersNot() {
        assertThat(records("example.org", "dav.example.org", 8443).lines(space("/dav", "/")))
                .containsExactly(
                        "_caldavs._tcp.example.org. IN SRV 0 1 8443 dav.example.org.",
                        "_caldavs._tcp.example.org. IN TXT \"path=/dav/caldav/\"",
                        "_caldav._tcp.example.org. IN SRV 0 0 0 .",
                        "_carddavs._tcp.example.org. IN SRV 0 1 8443 dav.example.org.",
                        "_carddavs._tcp.example.org. IN TXT \"path=/dav/carddav/\"",
                        "_carddav._tcp.example.org. IN SRV 0 0 0 .");
    }

    @ParameterizedTest
    @CsvSource({"/servlet/dav, /servlet/dav, path=/caldav/", "/a/b, /a, path=/b/caldav/", "/, /, path=/caldav/"})
    void pathsShouldBeThoseThatClientsSee(String prefix, String proxyPrefix, String path) {
        assertThat(records("example.org", "dav.example.org", 443).lines(space(prefix, proxyPrefix)))
                .anySatisfy(line -> assertThat(line).endsWith("TXT \"" + path + '"'));
    }

    @Test
    void quotesShouldBeEscaped() {
        assertThat(records("example.org", "dav.example.org", 443).lines(space("/a\"b\\", "/")))
                .contains("_caldavs._tcp.example.org. IN TXT \"path=/a\\\"b\\\\/caldav/\"");
    }

    @Test
    void namesShouldBeAbsoluteAndInAscii() {
        assertThat(DomainName.parse("example.org.").absolute()).isEqualTo("example.org.");
        assertThat(DomainName.parse("b\u00fccher.example").absolute()).isEqualTo("xn--bcher-kva.example.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..b", "https://example.org", "example.org:443", "-a.org", "a b", "\"", "_x.org"})
    void whatIsNoNameShouldBeRefused(String text) {
        assertThatThrownBy(() -> DomainName.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no domain name");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void whatIsNoPortShouldBeRefused(int port) {
        assertThatThrownBy(() -> records("example.org", "dav.example.org", port))
                .hasMessageContaining("1 to 65535");
    }

    private static DiscoveryRecords records(String domain, String host, int port) {
        return new DiscoveryRecords(
                DomainName.parse(domain), DomainName.parse(host), port, Set.of("carddav", "caldav"));
    }

    private static UrlSpace space(String prefix, String proxyPrefix) {
        return UrlSpace.of(PathPrefix.parse(prefix, "/servlet/dav"), PathPrefix.parse(proxyPrefix, "/servlet/dav"));
    }
}
