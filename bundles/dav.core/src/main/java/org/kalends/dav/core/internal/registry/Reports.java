/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.spi.Report;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All reports. */
@Component(service = Reports.class)
public final class Reports {
    private final RankedIndex<QName, Report> index = new RankedIndex<>(Report::name);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(Report service, ServiceReference<Report> reference) {
        index.add(service, reference);
    }

    void updated(Report service, ServiceReference<Report> reference) {
        index.add(service, reference);
    }

    void remove(ServiceReference<Report> reference) {
        index.remove(reference);
    }

    /** The one of this name. */
    public Optional<Report> get(QName name) {
        return index.get(name);
    }

    /** All of them. */
    public Collection<Report> all() {
        return index.values();
    }
}
