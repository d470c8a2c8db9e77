/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The bundles resolve and start, in whatever order. */
public class BundlesIT extends RunningServer {
    private static final int SHUFFLES = 5;

    @Test
    public void allShippedBundlesShouldBeActive() {
        assertThat(bundles(ShippedServer::has))
                .hasSizeGreaterThan(30)
                .allSatisfy(bundle ->
                        assertThat(bundle.getState()).as("state of " + bundle).isEqualTo(Bundle.ACTIVE));
    }

    @Test
    public void allComponentsShouldBeSatisfiedButThoseWithoutConfiguration() {
        List<ComponentDescriptionDTO> components = components();

        assertThat(components).hasSizeGreaterThan(60);
        assertThat(components)
                .filteredOn(component -> configurations(component).isEmpty())
                .allSatisfy(component -> assertThat(component.configurationPolicy)
                        .as("configuration policy of " + component.name)
                        .isEqualTo("require"));
        assertThat(components.stream().flatMap(component -> configurations(component).stream()))
                .allSatisfy(configuration -> assertThat(configuration.state)
                        .as("state of " + configuration.description.name)
                        .isIn(ComponentConfigurationDTO.SATISFIED, ComponentConfigurationDTO.ACTIVE));
    }

    @Test
    public void ourBundlesShouldStartInAnyOrder() throws BundleException {
        startInAnyOrder(BundlesIT::isOurs);
    }

    @Test
    public void allShippedBundlesShouldStartInAnyOrder() throws BundleException {
        startInAnyOrder(ShippedServer::has);
    }

    private void startInAnyOrder(Predicate<Bundle> which) throws BundleException {
        for (int seed = 0; seed < SHUFFLES; seed++) {
            List<Bundle> shuffled = new ArrayList<>(bundles(which));
            for (Bundle bundle : shuffled) {
                bundle.stop();
            }
            Collections.shuffle(shuffled, new Random(seed));
            for (Bundle bundle : shuffled) {
                bundle.start();
            }
            awaitServer();
            allComponentsShouldBeSatisfiedButThoseWithoutConfiguration();
        }
    }

    private List<Bundle> bundles(Predicate<Bundle> which) {
        return Arrays.stream(framework().getBundles()).filter(which).toList();
    }

    private static boolean isOurs(Bundle bundle) {
        return ShippedServer.has(bundle) && bundle.getSymbolicName().startsWith("org.kalends.");
    }

    private List<ComponentDescriptionDTO> components() {
        Set<Long> ours =
                bundles(BundlesIT::isOurs).stream().map(Bundle::getBundleId).collect(Collectors.toSet());
        Stream<ComponentDescriptionDTO> all = componentRuntime().getComponentDescriptionDTOs().stream();
        return all.filter(component -> ours.contains(component.bundle.id)).toList();
    }

    private List<ComponentConfigurationDTO> configurations(ComponentDescriptionDTO component) {
        return List.copyOf(componentRuntime().getComponentConfigurationDTOs(component));
    }

    private ServiceComponentRuntime componentRuntime() {
        return framework().getService(framework().getServiceReference(ServiceComponentRuntime.class));
    }
}
