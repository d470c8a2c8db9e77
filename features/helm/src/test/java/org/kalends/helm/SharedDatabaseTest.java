/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.helm.Manifests.Node;

/** With a database server there are as many servers as are wanted, of which each is like the others. */
class SharedDatabaseTest {
    private final Chart chart = Chart.built()
            .with(Chart.NEEDED)
            .with(
                    """
                    replicas: 3
                    database:
                      url: jdbc:postgresql://postgres:5432/kalends?ssl=true
                      existingSecret: postgres-account
                      passwordKey: postgres-password
                    """);
    private final Manifests manifests = chart.render();

    @Test
    void aNewServerIsThereBeforeAnOldOneGoes() {
        Node deployment = manifests.only("Deployment").at("spec");

        assertThat(manifests.of("StatefulSet")).isEmpty();
        assertThat(deployment.at("replicas").number()).isEqualTo(3);
        assertThat(deployment.at("strategy", "rollingUpdate", "maxUnavailable").number())
                .isZero();
        assertThat(deployment.at("template", "metadata", "labels").entries())
                .containsAllEntriesOf(deployment.at("selector", "matchLabels").entries());
        assertThat(deployment
                        .at("template", "metadata", "annotations", "checksum/start")
                        .text())
                .isNotEmpty();
    }

    @Test
    void whoOpensTheDatabaseIsKeptInASecret() {
        Node container = deployed().at("containers").named("kalends");
        Node environment = container.at("env");

        assertThat(environment.named("KALENDS_DATABASE").at("value").text())
                .isEqualTo("jdbc:postgresql://postgres:5432/kalends?ssl=true");
        assertThat(environment
                        .named("KALENDS_DATABASE_USER")
                        .at("valueFrom", "secretKeyRef")
                        .entries())
                .containsEntry("name", "postgres-account")
                .containsEntry("key", "user");
        assertThat(environment
                        .named("KALENDS_DATABASE_PASSWORD")
                        .at("valueFrom", "secretKeyRef")
                        .entries())
                .containsEntry("name", "postgres-account")
                .containsEntry("key", "postgres-password");
    }

    @Test
    void aServerKeepsNothingBeyondItsPod() {
        Node pod = deployed();

        assertThat(pod.at("volumes").elements())
                .extracting(volume -> volume.at("name").text())
                .containsExactly("data", "etc", "tmp");
        assertThat(pod.at("volumes").named("data").at("emptyDir").present()).isPresent();
        assertThat(pod.at("topologySpreadConstraints").elements()).hasSize(1);
    }

    @Test
    void withoutOneNothingOfItIsMade() {
        Manifests alone = Chart.built().with(Chart.NEEDED).render();

        assertThat(alone.of("Deployment")).isEmpty();
        assertThat(alone.container().at("env").elements())
                .extracting(variable -> variable.at("name").text())
                .noneMatch(name -> name.startsWith("KALENDS_DATABASE"));
        assertThat(alone.pod().at("topologySpreadConstraints").present()).isEmpty();
    }

    private Node deployed() {
        return manifests.only("Deployment").at("spec", "template", "spec");
    }
}
