/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.helm.Manifests.Node;

/** The chart is one by Helm's own judgement, and its objects fit each other. */
class ChartTest {
    private static final String EVERYTHING =
            """
            appsuite-pro:
              istio:
                enabled: true
                ingressGateway: { credentialName: dav-certificate }
                virtualServices: { dav: { hosts: [dav.example.org] } }
            ingress: { enabled: true, className: nginx, tlsSecretName: dav-certificate }
            """;

    private final Chart chart = Chart.built();

    @Test
    void helmFindsNothingToComplainOf() {
        LintResult result = new Helm(chart.location()).lint().strict().call();

        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
        assertThat(result.getMessages()).noneMatch(message -> message.contains("[WARNING]"));
    }

    @Test
    void itsVersionIsThatOfTheBuild() throws Exception {
        Node description = Manifests.parse(Files.readString(chart.location().resolve("Chart.yaml")))
                .all()
                .get(0);

        assertThat(description.at("version").text())
                .isEqualTo(description.at("appVersion").text())
                .isEqualTo(System.getProperty("kalends.version"));
    }

    @Test
    void withoutARouteThereIsTheServerAlone() {
        assertThat(chart.with(Chart.NEEDED).render().all())
                .extracting(object -> object.at("kind").text())
                .containsExactlyInAnyOrder(
                        "ConfigMap", "ConfigMap", "Secret", "Service", "StatefulSet", "PodDisruptionBudget");
    }

    @Test
    void everyObjectHasANameOfItsOwnAndTheLabelsOfTheRelease() {
        Set<String> names = new HashSet<>();
        for (Node object : everything().all()) {
            String name = object.at("metadata", "name").text();
            assertThat(names.add(object.at("kind").text() + name)).as(name).isTrue();
            assertThat(name).startsWith("groupware-").hasSizeLessThan(64);
            assertThat(object.at("metadata", "labels").entries())
                    .containsEntry("app.kubernetes.io/name", "kalends")
                    .containsEntry("app.kubernetes.io/instance", "groupware");
        }
        assertThat(names).hasSize(10);
    }

    @Test
    void serviceAndBudgetMeanThePodOfTheServer() {
        Manifests manifests = everything();
        Node set = manifests.only("StatefulSet").at("spec");
        var pod = set.at("template", "metadata", "labels").entries();

        assertThat(pod)
                .containsAllEntriesOf(set.at("selector", "matchLabels").entries())
                .containsAllEntriesOf(
                        manifests.only("Service").at("spec", "selector").entries())
                .containsAllEntriesOf(manifests
                        .only("PodDisruptionBudget")
                        .at("spec", "selector", "matchLabels")
                        .entries());
        assertThat(set.at("serviceName").text())
                .isEqualTo(manifests.only("Service").at("metadata", "name").text());
        assertThat(manifests
                        .only("PodDisruptionBudget")
                        .at("spec", "maxUnavailable")
                        .number())
                .isOne();
    }

    @Test
    void everyPathOfAnIngressAndEveryProbeEndsAtThePortOfTheServer() {
        Manifests manifests = everything();
        Node service = manifests.only("Service");
        Node port = service.at("spec", "ports").named("http");
        for (Node ingress : manifests.of("Ingress")) {
            for (Node path : ingress.at("spec", "rules")
                    .elements()
                    .get(0)
                    .at("http", "paths")
                    .elements()) {
                Node backend = path.at("backend", "service");
                assertThat(backend.at("name")).isEqualTo(service.at("metadata", "name"));
                assertThat(backend.at("port", "number")).isEqualTo(port.at("port"));
            }
        }
        Node container = manifests.container();
        assertThat(container
                        .at("ports")
                        .named(port.at("targetPort").text())
                        .at("containerPort")
                        .text())
                .isEqualTo(container.at("env").named("KALENDS_PORT").at("value").text());
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(container.at(probe, "httpGet", "port").text()).isEqualTo("http");
        }
    }

    private Manifests everything() {
        return chart.with(Chart.NEEDED).with(EVERYTHING).render();
    }
}
