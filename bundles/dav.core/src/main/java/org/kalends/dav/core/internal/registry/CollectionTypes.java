/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import org.kalends.dav.core.spi.CollectionType;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All kinds of collections. */
@Component(service = CollectionTypes.class)
public final class CollectionTypes {
    private final RankedIndex<String, CollectionType> index = new RankedIndex<>(CollectionType::name);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(CollectionType service, ServiceReference<CollectionType> reference) {
        index.add(service, reference);
    }

    void remove(ServiceReference<CollectionType> reference) {
        index.remove(reference);
    }

    /** The one of this name. */
    public Optional<CollectionType> get(String name) {
        return index.get(name);
    }

    /** All of them. */
    public Collection<CollectionType> all() {
        return index.values();
    }
}
