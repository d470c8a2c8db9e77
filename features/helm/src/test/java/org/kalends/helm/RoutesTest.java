/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalends.helm.Manifests.Node;

/** Routes beyond the two of the groupware's document: of both kinds at once, without Istio, with a gateway of their own. */
class RoutesTest {
    private static final String INGRESS =
            "{ appsuite-pro: { istio: { enabled: false } }, ingress: { enabled: true, tlsSecretName: certificate } }";
    private static final String BOTH =
            """
            appsuite-pro:
              istio:
                enabled: true
                ingressGateway: { name: gateway }
                virtualServices:
                  appsuite: { hosts: [example.org] }
                  dav:
                    hosts: [example.org, dav.example.org]
                    extraRoutes:
                      - { name: dav, matchPrefix: [/dav], destinationHost: core-mw-sync }
                      - { name: files, matchPrefix: [/servlet/webdav.infostore], destinationHost: core-mw-files }
                      - { name: far, matchPrefix: [/far], destinationHost: far.example.net, destinationPort: 8443 }
            """;

    private final Chart chart = Chart.built().with(Chart.NEEDED);

    @Test
    void aHostOfItsOwnAndAPathOfTheGroupwaresHostGoTogether() {
        Manifests manifests =
                chart.withExample("prefix-path-middleware").with(BOTH).render();

        Node own = manifests.get("VirtualService", "groupware-kalends-dav").at("spec");
        assertThat(own.at("hosts").texts()).containsExactly("dav.example.org");
        assertThat(names(own)).containsExactly("well-known", "time-zones", "dav", "files", "far", "dav-root");
        assertThat(own.at("http").named("dav-root").at("rewrite").present())
                .as("the proxy adds nothing, as the property says")
                .isEmpty();
        Node shared =
                manifests.get("VirtualService", "groupware-kalends-dav-paths").at("spec");
        assertThat(shared.at("hosts").texts()).containsExactly("example.org");
        assertThat(names(shared)).containsExactly("well-known", "time-zones", "dav", "files", "far");
    }

    @Test
    void aRouteLeadsToAServiceOfTheReleaseOrWithDotsAnywhere() {
        Node routes = chart.withExample("prefix-path-middleware")
                .with(BOTH)
                .render()
                .get("VirtualService", "groupware-kalends-dav")
                .at("spec", "http");

        assertThat(destination(routes.named("files")))
                .isEqualTo(Map.of("host", "groupware-core-mw-files", "port", Map.of("number", 80)));
        assertThat(destination(routes.named("far")))
                .isEqualTo(Map.of("host", "far.example.net", "port", Map.of("number", 8443)));
    }

    @Test
    void whatTheProxyAddsIsWhatThePropertySays() {
        Manifests manifests = chart.withExample("dedicated-host")
                .with("core-mw: { properties: { com.openexchange.dav.prefixPath: a/b/, "
                        + "com.openexchange.dav.proxyPrefixPath: /a/b } }")
                .render();

        assertThat(manifests
                        .only("VirtualService")
                        .at("spec", "http")
                        .named("dav-root")
                        .at("rewrite", "uri")
                        .text())
                .isEqualTo("/a/b/");
    }

    @Test
    void withoutIstioIngressNginxPutsThePathInFront() {
        Manifests manifests = chart.withExample("dedicated-host").with(INGRESS).render();

        assertThat(manifests.of("VirtualService")).isEmpty();
        Node root = manifests.get("Ingress", "groupware-kalends-dav");
        assertThat(root.at("metadata", "annotations").entries())
                .containsEntry("nginx.ingress.kubernetes.io/use-regex", "true")
                .containsEntry("nginx.ingress.kubernetes.io/rewrite-target", "/servlet/dav/$1");
        assertThat(paths(root)).containsExactly("/(.*)");
        assertThat(paths(manifests.get("Ingress", "groupware-kalends-dav-paths")))
                .containsExactly("/.well-known/caldav", "/.well-known/carddav", "/.well-known/timezone", "/tzdist");
        for (Node ingress : manifests.of("Ingress")) {
            assertThat(ingress.at("spec", "tls").elements().get(0).value())
                    .isEqualTo(Map.of("secretName", "certificate", "hosts", List.of("dav.myserver.tld")));
        }
    }

    @Test
    void withoutIstioAPathOfTheGroupwaresHostIsPassedOnAsItIs() {
        Node ingress = chart.withExample("prefix-path")
                .withExample("prefix-path-middleware")
                .with(INGRESS)
                .render()
                .only("Ingress");

        assertThat(ingress.at("metadata", "annotations").present()).isEmpty();
        assertThat(ingress.at("spec", "rules").elements().get(0).at("host").text())
                .isEqualTo("myserver.tld");
        assertThat(paths(ingress))
                .containsExactly(
                        "/.well-known/caldav", "/.well-known/carddav", "/.well-known/timezone", "/tzdist", "/dav");
    }

    @Test
    void anIngressLeadsToServicesOfItsNamespaceAlone() {
        assertThatThrownBy(() -> chart.withExample("prefix-path-middleware")
                        .with(BOTH)
                        .with(INGRESS)
                        .render())
                .hasMessageContaining("An Ingress cannot lead to far.example.net");
    }

    @Test
    void aGatewayOfItsOwnHasTheHostsAndSendsClearTextToTls() {
        Manifests manifests = chart.withExample("dedicated-host")
                .with("appsuite-pro: { istio: { ingressGateway: { name: '', credentialName: certificate } } }")
                .render();

        Node gateway = manifests.only("Gateway");
        assertThat(manifests.only("VirtualService").at("spec", "gateways").texts())
                .containsExactly(gateway.at("metadata", "name").text());
        List<Node> servers = gateway.at("spec", "servers").elements();
        assertThat(servers)
                .allSatisfy(server -> assertThat(server.at("hosts").texts()).containsExactly("dav.myserver.tld"));
        assertThat(servers.get(0).at("tls").entries())
                .isEqualTo(Map.of("mode", "SIMPLE", "credentialName", "certificate"));
        assertThat(servers.get(1).at("tls", "httpsRedirect").value()).isEqualTo(true);
    }

    private static Object destination(Node route) {
        return route.at("route").elements().get(0).at("destination").value();
    }

    private static List<String> names(Node spec) {
        return spec.at("http").elements().stream()
                .map(route -> route.at("name").text())
                .toList();
    }

    private static List<String> paths(Node ingress) {
        return ingress.at("spec", "rules").elements().get(0).at("http", "paths").elements().stream()
                .map(path -> path.at("path").text())
                .toList();
    }
}
