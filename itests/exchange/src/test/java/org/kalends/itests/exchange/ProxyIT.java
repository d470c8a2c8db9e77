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
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

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
            discover(Client.at(address(proxy)).as("user1"), home);
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

    private static void discover(Client client, String home) {
        assertThat(redirect(client, "/.well-known/caldav")).isEqualTo(home);
        assertThat(redirect(client, "/.well-known/carddav")).isEqualTo(home.replace("caldav", "carddav"));
        String principal = property(client, "/", "<current-user-principal/>", "current-user-principal");
        String calendars = property(
                client, principal, "<calendar-home-set xmlns='urn:ietf:params:xml:ns:caldav'/>", "calendar-home-set");
        String books = property(
                client,
                principal,
                "<addressbook-home-set xmlns='urn:ietf:params:xml:ns:carddav'/>",
                "addressbook-home-set");
        assertThat(calendars).isEqualTo(home);

        Samples.put(client, calendars + "calendar/a.ics", Samples.event("a", "A", 1));
        Samples.put(client, books + "contacts/a.vcf", Samples.card("a", "A"));
        assertThat(reachable(client, calendars)).contains(calendars + "calendar/");
        assertThat(reachable(client, calendars + "calendar/")).contains(calendars + "calendar/a.ics");
        assertThat(reachable(client, books + "contacts/")).contains(books + "contacts/a.vcf");
        Answer moved = client.send("MOVE " + calendars + "calendar/a.ics HTTP/1.1\nDestination: http://dav.example.org"
                + calendars + "calendar/b.ics");
        assertThat(moved.status()).isEqualTo(201);
        assertThat(client.send("GET " + moved.header("Location").orElseThrow() + " HTTP/1.1")
                        .status())
                .isEqualTo(200);
    }

    private static String redirect(Client client, String path) {
        Answer answer = client.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0");
        assertThat(answer.status()).isEqualTo(301);
        return answer.header("Location").orElseThrow();
    }

    private static String property(Client client, String path, String element, String name) {
        MultiStatus answer = client.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop>"
                        + element + "</prop></propfind>")
                .multiStatus();
        return answer.at(path).text(name);
    }

    /** All addresses in a listing, each of them asked. */
    private static Set<String> reachable(Client client, String collection) {
        Set<String> hrefs = client.send("PROPFIND " + collection + " HTTP/1.1\nDepth: 1\n\n"
                        + "<propfind xmlns='DAV:'><prop><resourcetype/></prop></propfind>")
                .multiStatus()
                .responses()
                .keySet();
        for (String href : hrefs) {
            assertThat(client.send("PROPFIND " + href + " HTTP/1.1\nDepth: 0").status())
                    .isEqualTo(207);
        }
        return hrefs;
    }
}
