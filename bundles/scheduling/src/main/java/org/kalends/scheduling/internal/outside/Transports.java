/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.outside;

import java.util.Optional;
import org.kalends.embedded.services.RankedServices;
import org.kalends.scheduling.api.Transport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The transports that are here. */
@Component(service = Transports.class)
public final class Transports {
    private final RankedServices<Transport> transports = new RankedServices<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(Transport service, ServiceReference<Transport> reference) {
        transports.put(reference, service);
    }

    void updated(Transport service, ServiceReference<Transport> reference) {
        transports.put(reference, service);
    }

    void remove(ServiceReference<Transport> reference) {
        transports.remove(reference);
    }

    /** The one that carries messages to an address. */
    Optional<Transport> to(String address) {
        return transports.inOrder().stream()
                .filter(transport -> transport.carries(address))
                .findFirst();
    }
}
