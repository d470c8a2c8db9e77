/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.ComplianceClass;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All compliance classes. */
@Component(service = ComplianceClasses.class)
public final class ComplianceClasses {
    private final PartIndex<String, ComplianceClass> index;

    @Activate
    public ComplianceClasses(@Reference Installation installation) {
        index = new PartIndex<>(installation, Part.TOKEN, ComplianceClass::token, name -> name);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(ComplianceClass service, ServiceReference<ComplianceClass> reference) {
        index.put(reference, service);
    }

    void updated(ComplianceClass service, ServiceReference<ComplianceClass> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<ComplianceClass> reference) {
        index.remove(reference);
    }

    /**
     * All of them.
     *
     * @throws DavException 503 when one that this installation has is away
     */
    public Collection<ComplianceClass> all() throws DavException {
        return index.all();
    }

    /** All of them, unless one that this installation has is away. */
    public Optional<Collection<ComplianceClass>> ifComplete() {
        return index.complete();
    }
}
