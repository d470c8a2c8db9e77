/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.spi.Report;
import org.kalends.embedded.services.NamedServices;
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
    private final NamedServices<QName, Report> index = new NamedServices<>(Report::name);
    private final Installation installation;

    @Activate
    public Reports(@Reference Installation installation) {
        this.installation = installation;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(Report service, ServiceReference<Report> reference) {
        index.put(reference, service);
        installation.seen(Part.REPORT, part(service.name()));
    }

    void updated(Report service, ServiceReference<Report> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<Report> reference) {
        index.remove(reference);
    }

    private static String part(QName name) {
        return name.getNamespaceURI() + '/' + name.getLocalPart();
    }

    /** Whether there is one of this name, here or away. */
    public boolean has(QName name) {
        return installation.has(Part.REPORT, part(name));
    }

    /** The one of this name. */
    public Optional<Report> get(QName name) {
        return index.find(name);
    }

    /** All of them. */
    public Collection<Report> all() {
        return index.all();
    }
}
