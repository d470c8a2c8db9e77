/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.busy.BusyTimes;

class BusyAddressTest {
    private static final BusyTimes.Question DAY = new BusyTimes.Question(0, 86_400, "");

    @Test
    void theAddressOfAUserIsMadeOfTheTemplate() {
        BusyAddress address = BusyAddress.of("Example.ORG = https://cal.example.org/{user}/x?from={start}&to={end}")
                .orElseThrow();

        assertThat(address.user("mailto:otto@example.org")).contains("otto");
        assertThat(address.filled("otto", DAY))
                .contains(URI.create("https://cal.example.org/otto/x?from=19700101T000000Z&to=19700102T000000Z"));
    }

    @Test
    void aUserIsNoWayToAnotherPlace() {
        BusyAddress address =
                BusyAddress.of("example.org=https://cal.example.org/{user}").orElseThrow();

        assertThat(address.filled("../a?b#c@d e", DAY))
                .contains(URI.create("https://cal.example.org/..%2Fa%3Fb%23c%40d%20e"));
    }

    @Test
    void othersAreOfAnotherDomain() {
        BusyAddress address =
                BusyAddress.of("example.org=https://cal.example.org/{address}").orElseThrow();

        assertThat(address.user("mailto:otto@sub.example.org")).isEmpty();
        assertThat(address.user("mailto:@example.org")).isEmpty();
        assertThat(address.user("urn:uuid:otto@example.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x/",
                "=https://x/",
                "example.org=",
                "example.org=ftp://x/",
                "example.org=file:///etc",
                "example.org=https://a b/",
                "example.org=https://a:b@x/",
                "-x=https://x/"
            })
    void whatIsNoDomainWithAUrlIsNone(String text) {
        assertThat(BusyAddress.isOne(text)).isFalse();
    }
}
