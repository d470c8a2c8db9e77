/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.helm.Chart;
import org.kalends.helm.Manifests;
import org.kalends.helm.ProjectedFolder;
import org.kalends.itests.client.Client;

/**
 * What the chart makes of the values of the groupware works: a server with the rendered files, behind a proxy with the rendered
 * routes.
 */
class ChartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SERVICE = "groupware-core-mw-sync";
    private static final String INGRESS = "{ appsuite-pro: { istio: { enabled: false } }, ingress: { enabled: true } }";

    @TempDir
    Path folder;

    private ServerProcess server;
    private ProjectedFolder etc;

    @AfterEach
    void stop() throws Exception {
        assertThat(server.terminate()).isZero();
    }

    @Test
    void aHostOfItsOwnIsTheServersFromItsRoot() throws Exception {
        Chart chart = dedicatedHost();
        start(chart.render());

        for (List<RoutingRule> rules : bothKinds(chart)) {
            try (Gateway gateway = Gateway.start(rules, SERVICE, server.baseUri())) {
                goes(new Journey(gateway.client("dav.myserver.tld").as("user1"), "dav.myserver.tld"), "/", "/caldav/");
                assertThat(gateway.client("myserver.tld").get("/caldav/").body())
                        .isEqualTo(Gateway.GROUPWARE);
            }
        }
    }

    @Test
    void aPathOfTheGroupwaresHostIsTheServersAndNothingElse() throws Exception {
        Chart chart = prefixPath();
        start(chart.render());

        for (List<RoutingRule> rules : bothKinds(chart)) {
            try (Gateway gateway = Gateway.start(rules, SERVICE, server.baseUri())) {
                Client client = gateway.client("myserver.tld").as("user1");
                goes(new Journey(client, "myserver.tld"), "/dav/", "/dav/caldav/");
                assertThat(client.propfind("/dav", "").status()).isEqualTo(207);
                for (String path : List.of("/", "/davenport/", "/caldav/", "/.well-known/caldavs", "/appsuite/dav/")) {
                    assertThat(client.get(path).body()).as(path).isEqualTo(Gateway.GROUPWARE);
                }
            }
        }
    }

    @Test
    void withoutRewritingTheServerItselfStandsAtTheRootOfTheHost() throws Exception {
        Chart chart = dedicatedHost()
                .with(INGRESS)
                .with("ingress: { rewrite: none }\ncore-mw: { properties: { com.openexchange.dav.prefixPath: /, "
                        + "com.openexchange.dav.proxyPrefixPath: / } }");
        start(chart.render());

        try (Gateway gateway = Gateway.start(RoutingRule.ofIngresses(chart.render()), SERVICE, server.baseUri())) {
            goes(new Journey(gateway.client("dav.myserver.tld").as("user1"), "dav.myserver.tld"), "/", "/caldav/");
        }
    }

    @Test
    void anUpgradeHoldsWithoutARestart() throws Exception {
        start(dedicatedHost().render());
        Manifests upgraded = prefixPath()
                .with(
                        "core-mw: { properties: { com.openexchange.caldav.standardFolderDisplayName: 'My [foldername]' } }")
                .render();
        etc.update(upgraded);

        try (Gateway gateway = Gateway.start(RoutingRule.ofVirtualServices(upgraded), SERVICE, server.baseUri())) {
            Client client = gateway.client("myserver.tld").as("user1");
            await(() -> client.propfind("/dav/caldav/calendar/", "<displayname/>")
                    .body()
                    .contains(">My "));
            goes(new Journey(client, "myserver.tld"), "/dav/", "/dav/caldav/");
        }
    }

    private static Chart dedicatedHost() {
        return Chart.built().with(Chart.NEEDED).withExample("dedicated-host").withExample("premium");
    }

    private static Chart prefixPath() {
        return Chart.built()
                .with(Chart.NEEDED)
                .withExample("prefix-path")
                .withExample("prefix-path-middleware")
                .withExample("premium");
    }

    /** The rules of virtual services, and those of Ingresses in their place. */
    private static List<List<RoutingRule>> bothKinds(Chart chart) {
        return List.of(
                RoutingRule.ofVirtualServices(chart.render()),
                RoutingRule.ofIngresses(chart.with(INGRESS).render()));
    }

    /** Starts a server whose folder of configuration is read-only in the cluster, and sees to it that it needs no other. */
    private void start(Manifests manifests) throws IOException {
        etc = ProjectedFolder.create(folder.resolve("etc"), manifests);
        Set<Path> before = content();
        server = ServerProcess.start(etc.path(), folder.resolve("data"));
        assertThat(content()).as("nothing is written there").isEqualTo(before);
        Client probe = Client.at(server.baseUri());
        await(() -> probe.get("/health/ready").status() == 200);
        assertThat(probe.get("/health/live").status()).isEqualTo(200);
    }

    private Set<Path> content() throws IOException {
        try (Stream<Path> files = Files.walk(etc.path())) {
            return files.collect(Collectors.toSet());
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it has not come about").isLessThan(deadline);
        }
    }

    private static void goes(Journey journey, String start, String home) {
        journey.from(start, home);
        journey.toTimeZones();
    }
}
