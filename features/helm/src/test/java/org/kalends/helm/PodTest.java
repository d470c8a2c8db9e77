/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalends.helm.Manifests.Node;

/** The pod may do no more than it needs, and its volume is that of one server. */
class PodTest {
    private final Chart chart = Chart.built().with(Chart.NEEDED);
    private final Manifests manifests = chart.render();

    @Test
    void itHasNoRightsOnTheNodeAndNoneInTheCluster() {
        Node pod = manifests.pod();
        Node container = manifests.container().at("securityContext");

        assertThat(pod.at("automountServiceAccountToken").value()).isEqualTo(false);
        assertThat(pod.at("securityContext", "runAsNonRoot").value()).isEqualTo(true);
        assertThat(pod.at("securityContext", "runAsUser").number()).isPositive();
        assertThat(pod.at("securityContext", "seccompProfile", "type").text()).isEqualTo("RuntimeDefault");
        assertThat(container.at("allowPrivilegeEscalation").value()).isEqualTo(false);
        assertThat(container.at("readOnlyRootFilesystem").value()).isEqualTo(true);
        assertThat(container.at("capabilities", "drop").texts()).containsExactly("ALL");
        assertThat(manifests.container().at("resources").value())
                .isEqualTo(Map.of(
                        "requests", Map.of("cpu", "250m", "memory", "768Mi"), "limits", Map.of("memory", "1Gi")));
    }

    @Test
    void itWritesToItsVolumeAndToTmpAlone() {
        Node mounts = manifests.container().at("volumeMounts");
        Node environment = manifests.container().at("env");

        assertThat(mounts.named("etc").at("readOnly").value()).isEqualTo(true);
        assertThat(mounts.named("etc").at("mountPath"))
                .isEqualTo(environment.named("KALENDS_ETC").at("value"));
        assertThat(mounts.named("data").at("mountPath"))
                .isEqualTo(environment.named("KALENDS_DATA").at("value"));
        assertThat(mounts.elements())
                .extracting(mount -> mount.at("name").text())
                .containsExactly("etc", "data", "tmp");
        assertThat(manifests.pod().at("volumes").elements())
                .extracting(volume -> volume.at("name").text())
                .as("data is claimed")
                .containsExactly("etc", "tmp");
    }

    @Test
    void theDatabaseIsOnAVolumeThatOneServerHas() {
        Node set = manifests.only("StatefulSet").at("spec");
        Node claim = set.at("volumeClaimTemplates").elements().get(0);

        assertThat(set.at("replicas").number()).isOne();
        assertThat(claim.at("metadata", "name").text()).isEqualTo("data");
        assertThat(claim.at("spec", "accessModes").texts()).containsExactly("ReadWriteOnce");
        assertThat(claim.at("spec", "storageClassName").present()).isEmpty();
    }

    @Test
    void theImageIsOfTheVersionOfTheChartUnlessATagIsSet() {
        assertThat(manifests.container().at("image").text())
                .isEqualTo("registry.example.org/kalends:" + System.getProperty("kalends.version"));
        assertThat(manifests.container().at("command").texts()).containsExactly("/opt/kalends/bin/kalends", "run");

        Node other = chart.with("image: { tag: '1.2.3', home: /srv/dav/, pullSecrets: [registry-login] }")
                .render()
                .pod();
        assertThat(other.at("containers").named("kalends").at("image").text()).endsWith(":1.2.3");
        assertThat(other.at("containers").named("kalends").at("command").texts())
                .contains("/srv/dav/bin/kalends");
        assertThat(other.at("imagePullSecrets").elements())
                .extracting(secret -> secret.at("name").text())
                .containsExactly("registry-login");
    }

    @Test
    void itIsAliveBeforeItIsReadyAndHasTimeToEnd() {
        Node container = manifests.container();

        assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
                .extracting(probe -> container.at(probe, "httpGet", "path").text())
                .containsExactly("/health/live", "/health/live", "/health/ready");
        assertThat(manifests.pod().at("terminationGracePeriodSeconds").number()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void itIsStartedAnewForWhatIsReadAtTheStartAlone() {
        String annotation = checksum(chart);

        assertThat(checksum(chart.with("core-mw: { properties: { com.openexchange.carddav.enabled: 'true' } }")))
                .isEqualTo(annotation);
        assertThat(checksum(
                        chart.with("etc: { framework.properties: 'org.apache.felix.http.jetty.threadpool.max=50' }")))
                .isNotEqualTo(annotation);
    }

    @Test
    void whereItRunsIsSaidAsKubernetesHasIt() {
        Node pod = chart.with(
                        """
                        nodeSelector: { disk: fast }
                        tolerations: [ { key: dedicated, operator: Exists } ]
                        podAnnotations: { sidecar.istio.io/inject: "false" }
                        """)
                .render()
                .only("StatefulSet")
                .at("spec", "template");

        assertThat(pod.at("spec", "nodeSelector").entries()).containsEntry("disk", "fast");
        assertThat(pod.at("spec", "tolerations").elements()).hasSize(1);
        assertThat(pod.at("spec", "affinity").present()).isEmpty();
        assertThat(pod.at("metadata", "annotations").entries()).containsEntry("sidecar.istio.io/inject", "false");
    }

    private static String checksum(Chart chart) {
        return chart.render()
                .only("StatefulSet")
                .at("spec", "template", "metadata", "annotations", "checksum/start")
                .text();
    }
}
