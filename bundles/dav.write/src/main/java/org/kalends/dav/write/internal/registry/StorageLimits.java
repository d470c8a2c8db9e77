/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.registry;

import java.util.Collection;
import java.util.function.Supplier;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.Growth;
import org.kalends.dav.api.spi.StorageLimit;
import org.kalends.embedded.services.NamedServices;
import org.kalends.identity.UserId;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All bounds on what may be stored. */
@Component(service = StorageLimits.class)
public final class StorageLimits {
    private final NamedServices<String, StorageLimit> index = new NamedServices<>(StorageLimit::name);
    private final Installation installation;

    @Activate
    public StorageLimits(@Reference Installation installation) {
        this.installation = installation;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(StorageLimit service, ServiceReference<StorageLimit> reference) {
        index.put(reference, service);
        installation.seen(Part.LIMIT, service.name());
    }

    void updated(StorageLimit service, ServiceReference<StorageLimit> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<StorageLimit> reference) {
        index.remove(reference);
    }

    /**
     * All of them.
     *
     * @throws DavException 503 when one that this installation has is away
     */
    public Collection<StorageLimit> all() throws DavException {
        for (String name : installation.all(Part.LIMIT)) {
            if (index.find(name).isEmpty()) {
                throw DavException.notReady();
            }
        }
        return index.all();
    }

    /**
     * Checks all of them before a write, as {@link StorageLimit#check} says.
     *
     * @param growth asked for only where there is a bound
     */
    public void check(UserId owner, Supplier<Growth> growth) throws DavException {
        for (StorageLimit limit : all()) {
            limit.check(owner, growth);
        }
    }
}
