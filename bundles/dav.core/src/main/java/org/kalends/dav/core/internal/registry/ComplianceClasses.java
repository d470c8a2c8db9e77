/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import org.kalends.dav.api.spi.ComplianceClass;
import org.kalends.embedded.services.NamedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All compliance classes. */
@Component(service = ComplianceClasses.class)
public final class ComplianceClasses {
    private final NamedServices<String, ComplianceClass> index = new NamedServices<>(ComplianceClass::token);

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

    /** The one of this name. */
    public Optional<ComplianceClass> get(String name) {
        return index.find(name);
    }

    /** All of them. */
    public Collection<ComplianceClass> all() {
        return index.all();
    }
}
