/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CTagConditionTest {
    private static Optional<CTagCondition> condition(String header) {
        InvocationHandler answers = (proxy, method, arguments) -> Optional.of(header);
        return CTagCondition.of((DavRequest)
                Proxy.newProxyInstance(DavRequest.class.getClassLoader(), new Class<?>[] {DavRequest.class}, answers));
    }

    @Test
    void theCTagIsWhatStandsBehindTheName() {
        assertThat(condition("<http://me.com/_namespace/ctag/urn:a:1>")).contains(new CTagCondition("urn:a:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<http://me.com/_namespace/ctag/x>", " <http://me.com/_namespace/ctag/urn:a:b:1> "})
    void aCTagAloneIsACondition(String header) {
        assertThat(condition(header)).isPresent();
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
        assertThat(condition(header)).isEmpty();
    }
}
