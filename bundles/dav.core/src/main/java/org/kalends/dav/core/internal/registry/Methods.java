/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.embedded.services.NamedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All methods. */
@Component(service = Methods.class)
public final class Methods {
    private final NamedServices<String, DavMethod> index = new NamedServices<>(DavMethod::name);
    private final Installation installation;

    @Activate
    public Methods(@Reference Installation installation) {
        this.installation = installation;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(DavMethod service, ServiceReference<DavMethod> reference) {
        index.put(reference, service);
        installation.seen(Part.METHOD, service.name());
    }

    void updated(DavMethod service, ServiceReference<DavMethod> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<DavMethod> reference) {
        index.remove(reference);
    }

    /** The one of this name. */
    public Optional<DavMethod> get(String name) {
        return index.find(name);
    }

    /** Whether there is one of this name, here or away. */
    public boolean has(String name) {
        return installation.has(Part.METHOD, name);
    }

    /** All of them. */
    public Collection<DavMethod> all() {
        return index.all();
    }
}
