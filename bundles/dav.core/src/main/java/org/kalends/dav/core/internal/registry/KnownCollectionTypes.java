/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Discoverable;
import org.kalends.embedded.services.NamedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All kinds of collections. */
@Component(service = {KnownCollectionTypes.class, CollectionTypes.class})
public final class KnownCollectionTypes implements CollectionTypes {
    private final NamedServices<String, CollectionType> index = new NamedServices<>(CollectionType::name);
    private final Installation installation;

    @Activate
    public KnownCollectionTypes(@Reference Installation installation) {
        this.installation = installation;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(CollectionType service, ServiceReference<CollectionType> reference) {
        index.put(reference, service);
        installation.seen(Part.AREA, service.area());
        installation.seen(Part.KIND, kind(service));
        if (service.as(Discoverable.class).isPresent()) {
            installation.seen(Part.SERVICE, service.area());
        }
    }

    void updated(CollectionType service, ServiceReference<CollectionType> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<CollectionType> reference) {
        index.remove(reference);
    }

    private static String kind(CollectionType type) {
        return type.area() + '/' + type.name();
    }

    /** Whether all kinds of an area are here. */
    public boolean areAllHere(String area) {
        String prefix = area + '/';
        for (String kind : installation.all(Part.KIND)) {
            if (kind.startsWith(prefix) && !isHere(area, kind.substring(prefix.length()))) {
                return false;
            }
        }
        return true;
    }

    private boolean isHere(String area, String name) {
        return get(name).filter(type -> type.area().equals(area)).isPresent();
    }

    @Override
    public Optional<CollectionType> get(String name) {
        return index.find(name);
    }

    @Override
    public Collection<CollectionType> all() {
        return index.all();
    }
}
