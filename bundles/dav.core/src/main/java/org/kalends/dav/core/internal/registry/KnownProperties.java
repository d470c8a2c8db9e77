/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.spi.LiveProperty;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All live properties. */
@Component
public final class KnownProperties implements LiveProperties {
    private final RankedIndex<QName, LiveProperty> index = new RankedIndex<>(LiveProperty::name);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(LiveProperty service, ServiceReference<LiveProperty> reference) {
        index.add(service, reference);
    }

    void updated(LiveProperty service, ServiceReference<LiveProperty> reference) {
        index.add(service, reference);
    }

    void remove(ServiceReference<LiveProperty> reference) {
        index.remove(reference);
    }

    @Override
    public Optional<LiveProperty> get(QName name) {
        return index.get(name);
    }

    @Override
    public Collection<LiveProperty> all() {
        return index.values();
    }
}
