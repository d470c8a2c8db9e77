/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import org.kalends.dav.api.spi.ResourceProvider;
import org.kalends.embedded.services.RankedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All areas of the URL space. */
@Component(service = ResourceProviders.class)
public final class ResourceProviders {
    private final RankedServices<ResourceProvider> providers = new RankedServices<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(ResourceProvider service, ServiceReference<ResourceProvider> reference) {
        providers.put(reference, service);
    }

    void updated(ResourceProvider service, ServiceReference<ResourceProvider> reference) {
        providers.put(reference, service);
    }

    void remove(ServiceReference<ResourceProvider> reference) {
        providers.remove(reference);
    }

    /** The provider of an area; of several the one with the highest ranking. */
    public Optional<ResourceProvider> of(String area) {
        for (ResourceProvider provider : providers.inOrder()) {
            if (provider.serves(area)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    /** All of them. */
    public Collection<ResourceProvider> all() {
        return providers.inOrder();
    }
}
