/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "anton@example.org, anton@example.org",
        "Anton@Example.ORG, anton@example.org",
        "mailto:anton@example.org, anton@example.org",
        "MAILTO:anton@example.org?subject=Tea%20time, anton@example.org",
        "mailto:anton%2Btea@example.org, anton+tea@example.org",
        "mailto:anton%40home@example.org, anton@home@example.org",
        "mailto:j%C3%BCrgen@example.org, jürgen@example.org",
        "mailto:100%@example.org, 100%@example.org",
        "mailto:100%zz@example.org, 100%zz@example.org",
        "anton%2Btea@example.org, anton%2btea@example.org"
    })
    void addressesAndMailtoUrisAreRead(String written, String folded) {
        assertThat(MailAddress.of(written)).map(MailAddress::folded).contains(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anton",
                "@example.org",
                "anton@",
                "mailto:",
                "mailto:%",
                "mailto:anton",
                "urn:uuid:8c6e1dc4-2b5f-3c2a-9d8e-0f4b5a1c7d6e",
                "/dav/principals/users/3/"
            })
    void whatIsNoAddressIsNone(String written) {
        assertThat(MailAddress.of(written)).isEmpty();
    }

    @Test
    void anAddressOfAnyLengthIsNone() {
        assertThat(MailAddress.of("a".repeat(2000) + "@example.org")).isEmpty();
    }
}
