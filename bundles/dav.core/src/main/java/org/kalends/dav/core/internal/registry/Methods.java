/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.DavMethod;
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
    private final PartIndex<String, DavMethod> index;

    @Activate
    public Methods(@Reference Installation installation) {
        index = new PartIndex<>(installation, Part.METHOD, DavMethod::name, name -> name);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(DavMethod service, ServiceReference<DavMethod> reference) {
        index.put(reference, service);
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
        return index.has(name);
    }

    /** Those that are here. */
    public Collection<DavMethod> present() {
        return index.present();
    }

    /**
     * All of them.
     *
     * @throws DavException 503 when one that this installation has is away
     */
    public Collection<DavMethod> all() throws DavException {
        return index.all();
    }
}
