/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Octets;

class ETagTest {
    @Test
    void equalOctetsHaveEqualTags() {
        assertThat(ETag.of(Octets.utf8("BEGIN:VCARD"))).isEqualTo(ETag.of(Octets.utf8("BEGIN:VCARD")));
        assertThat(ETag.of(Octets.utf8("BEGIN:VCARD"))).isNotEqualTo(ETag.of(Octets.utf8("BEGIN:VCARE")));
    }

    @Test
    void theQuotedFormIsAHeaderValue() {
        assertThat(ETag.of(Octets.utf8("x")).quoted()).matches("\"[A-Za-z0-9_-]{24}\"");
    }
}
