/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kalends.helm.Manifests.Node;

/** The values of the groupware's own charts do here what they do there. */
class DocumentTest {
    private static final List<String> WELL_KNOWN = List.of(
            "exact=/.well-known/caldav",
            "prefix=/.well-known/caldav/",
            "exact=/.well-known/carddav",
            "prefix=/.well-known/carddav/");

    private final Chart chart = Chart.built().with(Chart.NEEDED);

    @Test
    void aHostOfItsOwnLeadsToTheServerBehindThePathThatTheServerExpects() {
        Node service = chart.withExample("dedicated-host").render().only("VirtualService");

        assertThat(service.at("spec", "hosts").texts()).containsExactly("dav.myserver.tld");
        assertThat(service.at("spec", "gateways").texts()).containsExactly("istio-system/gateway");
        Node routes = service.at("spec", "http");
        assertThat(routes.elements())
                .extracting(route -> route.at("name").text())
                .containsExactly("well-known", "time-zones", "dav-root");
        assertThat(matches(routes.named("well-known"))).isEqualTo(WELL_KNOWN);
        assertThat(routes.named("well-known").at("rewrite").present()).isEmpty();
        assertThat(matches(routes.named("dav-root"))).containsExactly("prefix=/");
        // What matched is replaced, so that without the second slash "/caldav/" would be "/servlet/davcaldav/"
        assertThat(routes.named("dav-root").at("rewrite", "uri").text()).isEqualTo("/servlet/dav/");
    }

    @Test
    void aPathOfTheGroupwaresHostLeadsToTheServerAsItIs() {
        Node service = prefixPath().render().only("VirtualService");

        assertThat(service.at("spec", "hosts").texts()).containsExactly("myserver.tld");
        Node routes = service.at("spec", "http");
        assertThat(routes.elements())
                .extracting(route -> route.at("name").text())
                .as("everything else stays with the groupware")
                .containsExactly("well-known", "time-zones", "dav-root-route");
        assertThat(matches(routes.named("well-known"))).isEqualTo(WELL_KNOWN);
        assertThat(matches(routes.named("dav-root-route"))).containsExactly("exact=/dav", "prefix=/dav/");
        assertThat(routes.named("dav-root-route").at("rewrite").present()).isEmpty();
    }

    @Test
    void everyRouteEndsAtTheServiceAndLeavesTryingAgainToTheClient() {
        for (Chart example : List.of(chart.withExample("dedicated-host"), prefixPath())) {
            Manifests manifests = example.render();
            Node service = manifests.only("Service");
            for (Node route :
                    manifests.only("VirtualService").at("spec", "http").elements()) {
                Node destination = route.at("route").elements().get(0).at("destination");
                assertThat(destination.at("host").text())
                        .isEqualTo(service.at("metadata", "name").text())
                        .isEqualTo("groupware-core-mw-sync");
                assertThat(destination.at("port", "number").value())
                        .isEqualTo(service.at("spec", "ports")
                                .named("http")
                                .at("port")
                                .value());
                assertThat(route.at("retries", "attempts").number()).isZero();
            }
        }
    }

    @Test
    void theCascadeReadsPropertiesAndContextSetsAsTheyAreWritten() throws Exception {
        Map<String, String> files =
                ProjectedFolder.files(prefixPath().withExample("premium").render());

        Properties properties = new Properties();
        properties.load(new StringReader(files.get("core-mw.properties")));
        assertThat(properties)
                .containsEntry("com.openexchange.dav.prefixPath", "/dav")
                .containsEntry("com.openexchange.dav.proxyPrefixPath", "/")
                .containsEntry("com.openexchange.caldav.enabled", "false");
        assertThat(Manifests.parse(files.get("contextSets/core-mw.yml")).all())
                .singleElement()
                .extracting(sets -> sets.at("premium").entries())
                .isEqualTo(Map.of(
                        "withTags", "ucInfostore",
                        "com.openexchange.caldav.enabled", "true",
                        "com.openexchange.carddav.enabled", "true"));
    }

    private Chart prefixPath() {
        return chart.withExample("prefix-path").withExample("prefix-path-middleware");
    }

    private static List<String> matches(Node route) {
        return route.at("match").elements().stream()
                .flatMap(match -> match.at("uri").entries().entrySet().stream())
                .map(Object::toString)
                .toList();
    }
}
