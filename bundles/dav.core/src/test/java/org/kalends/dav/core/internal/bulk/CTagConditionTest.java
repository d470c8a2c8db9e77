/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CTagConditionTest {
    @ParameterizedTest
    @ValueSource(strings = {"<http://me.com/_namespace/ctag/x>", " <http://me.com/_namespace/ctag/urn:a:b:1> "})
    void aCTagAloneIsACondition(String header) {
        assertThat(CTagCondition.isOne(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(<urn:uuid:1>)",
                "<http://me.com/_namespace/ctag/x> (<urn:uuid:1>)",
                "<http://example.org/x>",
                "<http://me.com/_namespace/ctag/x",
                ""
            })
    void everythingElseIsWhatRfc4918SaysOrNothing(String header) {
        assertThat(CTagCondition.isOne(header)).isFalse();
    }
}
