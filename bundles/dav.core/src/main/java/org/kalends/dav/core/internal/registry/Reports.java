/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.Report;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All reports. */
@Component(service = Reports.class)
public final class Reports {
    private final PartIndex<QName, Report> index;

    @Activate
    public Reports(@Reference Installation installation) {
        index = PartIndex.ofElements(installation, Part.REPORT, Report::name);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(Report service, ServiceReference<Report> reference) {
        index.put(reference, service);
    }

    void updated(Report service, ServiceReference<Report> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<Report> reference) {
        index.remove(reference);
    }

    /**
     * The one of this name.
     *
     * @throws DavException 503 when this installation has it and it is away
     */
    public Optional<Report> get(QName name) throws DavException {
        Optional<Report> found = index.find(name);
        if (found.isEmpty() && index.has(name)) {
            throw DavException.notReady();
        }
        return found;
    }

    /**
     * All of them.
     *
     * @throws DavException 503 when one that this installation has is away
     */
    public Collection<Report> all() throws DavException {
        return index.all();
    }
}
