/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Client;

/** Behind a reverse proxy a client finds everything from the bare host name, and every address it is given works. */
class ProxyIT {
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: user1, password: "{noop}secret", displayName: User, email: user1@example.org,
                      permissions: [calendar, tasks, contacts, infostore] }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "prefix {0}, proxy prefix {1}, the proxy adds {2}: the home is {3}")
    @CsvSource({
        "/servlet/dav, /servlet/dav, /servlet/dav, /caldav/",
        "/dav, /, '', /dav/caldav/",
        "/dav, /dav, /dav, /caldav/"
    })
    void everyAddressIsReachableThroughTheProxy(String prefix, String proxyPrefix, String added, String home)
            throws Exception {
        Path etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        Files.writeString(
                etc.resolve("org.kalends.config.server.cfg"),
                """
                com.openexchange.dav.prefixPath=%s
                com.openexchange.dav.proxyPrefixPath=%s
                """
                        .formatted(prefix, proxyPrefix));
        ServerProcess server = ServerProcess.start(etc, folder.resolve("data"));
        Undertow proxy = proxy(server.baseUri().resolve(added));
        proxy.start();
        try {
            new Journey(Client.at(address(proxy)).as("user1"), "dav.example.org").from("/", home);
        } finally {
            proxy.stop();
            assertThat(server.terminate()).isZero();
        }
    }

    private static Undertow proxy(URI target) {
        LoadBalancingProxyClient client = new LoadBalancingProxyClient().addHost(target);
        ProxyHandler handler = ProxyHandler.builder().setProxyClient(client).build();
        return Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(handler)
                .build();
    }

    private static URI address(Undertow proxy) {
        InetSocketAddress address =
                (InetSocketAddress) proxy.getListenerInfo().get(0).getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort() + "/");
    }
}
