/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.ChangeGuard;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All that can stand in the way of changes. */
@Component(service = ChangeGuards.class)
public final class ChangeGuards {
    private final PartIndex<String, ChangeGuard> index;

    @Activate
    public ChangeGuards(@Reference Installation installation) {
        index = new PartIndex<>(installation, Part.GUARD, ChangeGuard::name, name -> name);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(ChangeGuard service, ServiceReference<ChangeGuard> reference) {
        index.put(reference, service);
    }

    void updated(ChangeGuard service, ServiceReference<ChangeGuard> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<ChangeGuard> reference) {
        index.remove(reference);
    }

    /**
     * All of them.
     *
     * @throws DavException 503 when one that this installation has is away
     */
    public Collection<ChangeGuard> all() throws DavException {
        return index.all();
    }
}
