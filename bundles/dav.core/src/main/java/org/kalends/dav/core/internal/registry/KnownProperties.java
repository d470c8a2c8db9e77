/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.storage.api.StorageUnavailableException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All live properties. */
@Component
public final class KnownProperties implements LiveProperties {
    private final PartIndex<QName, LiveProperty> index;

    @Activate
    public KnownProperties(@Reference Installation installation) {
        index = PartIndex.ofElements(installation, Part.PROPERTY, LiveProperty::name);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(LiveProperty service, ServiceReference<LiveProperty> reference) {
        index.put(reference, service);
    }

    void updated(LiveProperty service, ServiceReference<LiveProperty> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<LiveProperty> reference) {
        index.remove(reference);
    }

    /** @throws StorageUnavailableException when this installation has it and it is away */
    @Override
    public Optional<LiveProperty> get(QName name) {
        Optional<LiveProperty> found = index.find(name);
        if (found.isEmpty() && index.has(name)) {
            throw away();
        }
        return found;
    }

    /** @throws StorageUnavailableException when one that this installation has is away */
    @Override
    public Collection<LiveProperty> all() {
        return index.complete().orElseThrow(KnownProperties::away);
    }

    /** What a store throws, so that it is put off wherever a store could be away, one part of an answer included. */
    private static StorageUnavailableException away() {
        return new StorageUnavailableException("A property is not here at the moment");
    }
}
