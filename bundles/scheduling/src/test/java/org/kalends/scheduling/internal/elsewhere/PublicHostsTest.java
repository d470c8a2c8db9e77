/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {
    private static final PublicHosts HOSTS = new PublicHosts(Set.of("inside.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001::1"
            })
    void whatIsNotPublicIsNotAsked(String address) throws IOException {
        assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isFalse();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> HOSTS.check(URI.create("https://" + host + "/x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"})
    void whatIsPublicMayBeAsked(String address) throws IOException {
        assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void withoutTlsAndInsideThoseAreAskedWhoAreTrusted() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> HOSTS.check(URI.create("http://8.8.8.8/x")));
        assertThatCode(() -> HOSTS.check(URI.create("http://Inside.example/x"))).doesNotThrowAnyException();
    }
}
