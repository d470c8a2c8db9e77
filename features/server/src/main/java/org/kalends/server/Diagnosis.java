/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Finds out why a server is not ready: bundles that do not start and components that miss something. */
final class Diagnosis {
    private final BundleContext framework;

    Diagnosis(BundleContext framework) {
        this.framework = framework;
    }

    /** One line for each bundle that is not active, with what the resolver says. */
    List<String> idleBundles() {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .flatMap(bundle -> problemOf(bundle).stream())
                .toList();
    }

    /** One line for each component that is not satisfied; some may be so on purpose, for lack of configuration. */
    List<String> waitingComponents() {
        ServiceReference<ServiceComponentRuntime> reference =
                framework.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            return List.of("There is no runtime for components");
        }
        ServiceComponentRuntime runtime = framework.getService(reference);
        return runtime.getComponentDescriptionDTOs().stream()
                .flatMap(component -> problemsOf(component, runtime.getComponentConfigurationDTOs(component)))
                .toList();
    }

    private static Optional<String> problemOf(Bundle bundle) {
        try {
            // Asks the resolver once more, for its message
            bundle.start(Bundle.START_TRANSIENT);
            return Optional.empty();
        } catch (BundleException e) {
            return Optional.of("Bundle " + bundle.getSymbolicName() + ": " + e.getMessage());
        }
    }

    private static Stream<String> problemsOf(
            ComponentDescriptionDTO component, Collection<ComponentConfigurationDTO> configurations) {
        if (configurations.isEmpty() && component.configurationPolicy.equals("require")) {
            return Stream.of("Component " + component.name + " is not configured; its PID is "
                    + String.join(", ", component.configurationPid));
        }
        return configurations.stream()
                .flatMap(configuration -> problemOf(configuration).stream())
                .map(problem -> "Component " + component.name + problem);
    }

    private static Optional<String> problemOf(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> Optional.of(
                    " is not configured; its PID is " + String.join(", ", configuration.description.configurationPid));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> Optional.of(" waits for "
                    + Arrays.stream(configuration.unsatisfiedReferences)
                            .map(reference -> describe(configuration, reference))
                            .collect(Collectors.joining(", ")));
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> Optional.of(" failed: " + configuration.failure);
            default -> Optional.empty();
        };
    }

    private static String describe(ComponentConfigurationDTO configuration, UnsatisfiedReferenceDTO reference) {
        return Arrays.stream(configuration.description.references)
                .filter(described -> described.name.equals(reference.name))
                .map(described -> described.interfaceName)
                .findFirst()
                .orElse(reference.name);
    }
}
