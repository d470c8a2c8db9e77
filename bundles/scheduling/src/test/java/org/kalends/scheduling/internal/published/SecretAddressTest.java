/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.identity.UserId;

class SecretAddressTest {
    @Test
    void anAddressIsReadAsItIsWritten() {
        SecretAddress address = new SecretAddress(new UserId(1, 7), SecretAddress.newToken());

        assertThat(SecretAddress.of(address.path())).contains(address);
        assertThat(address.has(address.token())).isTrue();
        assertThat(address.has(SecretAddress.newToken())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/1/7", "/1/7/short", "/0/7/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anythingElseIsNoAddress(String path) {
        assertThat(SecretAddress.of(path)).isEmpty();
    }
}
