/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.embedded.services.NamedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All live properties. */
@Component
public final class KnownProperties implements LiveProperties {
    private final NamedServices<QName, LiveProperty> index = new NamedServices<>(LiveProperty::name);

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

    @Override
    public Optional<LiveProperty> get(QName name) {
        return index.find(name);
    }

    @Override
    public Collection<LiveProperty> all() {
        return index.all();
    }
}
