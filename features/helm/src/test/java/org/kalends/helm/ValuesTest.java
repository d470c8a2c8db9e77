/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.helm.Manifests.Node;

/** Values that cannot be meant are refused before anything is installed, and the refusal says which. */
class ValuesTest {
    private static final String DAV_HOST = "appsuite-pro: { istio: { enabled: true, ingressGateway: { name: gateway }, "
            + "virtualServices: { appsuite: { hosts: [example.org] }, dav: { hosts: [%s], extraRoutes: [%s] } } } }";

    private final Chart chart = Chart.built().with(Chart.NEEDED);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "core-mw: { contextsets: {} } | contextsets",
                "core-mw: { properties: { com.openexchange.caldav.enabled: true } } | com.openexchange.caldav.enabled",
                "core-mw: { properties: { 'two words': 'x' } } | two words",
                "core-mw: { contextSets: { premium: { withTags: null } } } | withTags",
                "appsuite-pro: { istio: { hosts: [example.org] } } | hosts",
                "appsuite-pro: { istio: { virtualServices: { dav: { hosts: ['https://example.org'] } } } } | hosts",
                "appsuite-pro: { istio: { virtualServices: { dav: { extraRoutes: [ { name: a } ] } } } } | matchPrefix",
                "appsuite-pro: { istio: { virtualServices: { dav: { extraRoutes: "
                        + "[ { name: a, matchPrefix: [dav], destinationHost: b } ] } } } } | matchPrefix",
                "ingress: { rewrite: traefik } | rewrite",
                "identity: { contexts: [ { id: 1 } ] } | name",
                "etc: { '../x.cfg': 'a=b' } | ../x.cfg",
                "secrets: { database: { secretName: accounts } } | key",
                "database: { url: 'postgresql://host/name' } | url",
                "database: { password: secret } | password",
                "replicas: -1 | replicas",
                "replicas: '1' | replicas",
                "persistence: { size: plenty } | size",
                "persistence: { accessMode: ReadWriteMany } | accessMode",
                "service: { port: 70000 } | port",
                "podDisruptionBudget: { maxUnavailable: 2 } | maxUnavailable",
                "runAsUser: 0 | runAsUser",
                "resource: {} | resource"
            })
    void whatIsNoValueOrNotOfItsKindIsRefusedByTheSchema(String values, String named) {
        assertThatThrownBy(() -> chart.with(values).render())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "image: { repository: '' } | Set image.repository",
                "replicas: 3 | replicas is 3, but the store is one SQLite database",
                "database: { url: 'jdbc:postgresql://host/name' } | Set database.existingSecret",
                "identity: { contexts: [] } | Nobody could sign in",
                "identity: { existingSecret: people } | Both identity.contexts and identity.existingSecret",
                "appsuite-pro: { istio: { enabled: true } } | There is no host for DAV",
                "ingress: { enabled: true } | There is no host for DAV",
                "appsuite-pro: { istio: { enabled: true, virtualServices: { dav: { hosts: [example.org] } } } } "
                        + "| Set appsuite-pro.istio.ingressGateway.name to a gateway, or credentialName"
            })
    void whatCannotBeTogetherIsRefusedWithASentence(String values, String sentence) {
        assertRefused(chart.with(values), sentence);
    }

    @Test
    void aHostOfTheGroupwareNeedsAPathThatTheServerTellsClientsAndARouteForIt() {
        String route = "{ name: dav, matchPrefix: [/dav], destinationHost: core-mw-sync }";
        Chart shared = chart.with(DAV_HOST.formatted("EXAMPLE.org", route));
        Chart withPath = chart.withExample("prefix-path-middleware");

        assertRefused(shared, "example.org is a host of the groupware, too");
        assertRefused(
                shared.with("core-mw: { properties: { com.openexchange.dav.prefixPath: /dav/, "
                        + "com.openexchange.dav.proxyPrefixPath: dav } }"),
                "addresses that begin with /. Set");
        assertRefused(
                withPath.with(DAV_HOST.formatted("example.org", "")),
                "No route leads /dav of example.org to the server");
        assertRefused(
                withPath.with(DAV_HOST.formatted("example.org", route.replace("[/dav]", "[/da]"))), "No route leads");
        assertRefused(
                withPath.with(DAV_HOST.formatted("example.org", route.replace("core-mw-sync", "other"))),
                "No route leads");
        assertThat(withPath.with(DAV_HOST.formatted("example.org", route))
                        .render()
                        .of("VirtualService"))
                .hasSize(1);
    }

    @Test
    void aProxyThatAddsNothingNeedsAServerThatExpectsNothing() {
        Chart ingress = chart.with("ingress: { enabled: true, rewrite: none }\n"
                + "appsuite-pro: { istio: { virtualServices: { dav: { hosts: [dav.example.org] } } } }");

        assertRefused(ingress, "Nobody puts /servlet/dav in front of the paths of dav.example.org");
        assertThat(ingress.with("core-mw: { properties: { com.openexchange.dav.prefixPath: /, "
                                + "com.openexchange.dav.proxyPrefixPath: / } }")
                        .render()
                        .only("Ingress")
                        .at("metadata", "annotations")
                        .present())
                .isEmpty();
    }

    @Test
    void everyValueIsDescribed() throws Exception {
        Node schema = Manifests.parse(Files.readString(chart.location().resolve("values.schema.json")))
                .all()
                .get(0);
        Node defaults = Manifests.parse(Files.readString(chart.location().resolve("values.yaml")))
                .all()
                .get(0);

        assertThat(schema.at("properties").entries().keySet())
                .containsAll(defaults.entries().keySet())
                .hasSize(defaults.entries().size() + 1)
                .as("what Helm adds")
                .contains("global");
        String readme = Files.readString(chart.location().resolve("README.md"));
        assertThat(defaults.entries().keySet())
                .allSatisfy(name -> assertThat(readme).contains("`" + name));
    }

    private static void assertRefused(Chart chart, String sentence) {
        assertThatThrownBy(chart::render)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }
}
