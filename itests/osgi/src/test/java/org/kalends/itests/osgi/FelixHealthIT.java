/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Where Felix Health Checks are, our checks are theirs. */
public class FelixHealthIT extends RunningServer {
    @Configuration
    @Override
    public Option[] server() {
        String api = HealthCheck.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        String ours =
                Path.of(System.getProperty("kalends.health.felix")).toUri().toString();
        return Stream.concat(
                        Arrays.stream(super.server()), Stream.of(CoreOptions.bundle(api), CoreOptions.bundle(ours)))
                .toArray(Option[]::new);
    }

    /** Those that are here, by name. */
    private Map<String, ServiceReference<HealthCheck>> checks() {
        try {
            return framework().getServiceReferences(HealthCheck.class, null).stream()
                    .collect(Collectors.toMap(
                            reference -> (String) reference.getProperty(HealthCheck.NAME), reference -> reference));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter has no syntax", e);
        }
    }

    private Result result(String name) {
        return framework().getService(checks().get(name)).execute();
    }

    @Test
    public void eachShouldBeThereWithItsNameAndTags() {
        assertThat(checks().keySet())
                .containsExactlyInAnyOrder(
                        "Kalends: clock",
                        "Kalends: directory",
                        "Kalends: doors",
                        "Kalends: engine",
                        "Kalends: storage",
                        "Kalends: storage writer",
                        "Kalends: stores",
                        "Kalends: threads");
        assertThat(checks().get("Kalends: storage").getProperty(HealthCheck.TAGS))
                .isEqualTo(new String[] {"ready"});
        assertThat(checks().get("Kalends: threads").getProperty(HealthCheck.TAGS))
                .isEqualTo("live");
        assertThat(checks().keySet())
                .allSatisfy(
                        name -> assertThat(result(name).getStatus()).as(name).isEqualTo(Result.Status.OK));
    }

    @Test
    public void whatIsNotWellShouldBeCriticalForThemToo() throws BundleException {
        try (StoppedBundle users = StoppedBundle.stop(bundle("org.kalends.identity.file"))) {
            assertThat(result("Kalends: directory").getStatus()).isEqualTo(Result.Status.CRITICAL);
            assertThat(result("Kalends: directory").toString()).contains("there is no directory");
        }
        Patience.until(() -> result("Kalends: directory").isOk());
    }

    @Test
    public void checksShouldComeAndGoWithWhomTheyAreOf() throws BundleException {
        try (StoppedBundle store = StoppedBundle.stop(bundle("org.kalends.storage.jdbc"))) {
            assertThat(checks()).doesNotContainKey("Kalends: storage");
            assertThat(result("Kalends: stores").getStatus()).isEqualTo(Result.Status.CRITICAL);
        }
        Patience.until(() -> checks().containsKey("Kalends: storage")
                && result("Kalends: stores").isOk());
    }
}
