/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.embedded.net.AddressRange;

class RequestIdTest {
    private static final TrustedProxies PROXIES = new TrustedProxies(List.of(AddressRange.parse("10.0.0.0/8")));
    private static final String OWN = "[0-9a-f]{32}";

    private static String id(String peer, String... given) {
        return RequestId.of(new Headers(Map.of(RequestId.FIELD, List.of(given))), peer, PROXIES);
    }

    @Test
    void thatOfATrustedProxyShouldBeKept() {
        assertThat(id("10.1.2.3", "0b5a7c1e-3f9d-4c3e")).isEqualTo("0b5a7c1e-3f9d-4c3e");
    }

    @Test
    void thatOfAnybodyElseShouldNotBe() {
        assertThat(id("192.0.2.1", "0b5a7c1e-3f9d-4c3e")).matches(OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "a\"b", "a, b", "ä", "<a>"})
    void whatCouldDoHarmShouldBeReplacedWhoeverSendsIt(String given) {
        assertThat(id("10.1.2.3", given)).matches(OWN);
    }

    @Test
    void oneThatIsTooLongOrGivenTwiceShouldBeReplaced() {
        assertThat(id("10.1.2.3", "a".repeat(129))).matches(OWN);
        assertThat(id("10.1.2.3", "a", "b")).matches(OWN);
    }

    @Test
    void withoutOneEachRequestShouldHaveItsOwn() {
        assertThat(id("10.1.2.3")).matches(OWN).isNotEqualTo(id("10.1.2.3"));
    }
}
