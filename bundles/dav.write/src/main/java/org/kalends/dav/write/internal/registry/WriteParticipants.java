/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.registry;

import java.util.List;
import org.kalends.dav.api.spi.WriteParticipant;
import org.kalends.embedded.services.RankedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All who take part in writes. */
@Component(service = WriteParticipants.class)
public final class WriteParticipants {
    private final RankedServices<WriteParticipant> index = new RankedServices<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(WriteParticipant service, ServiceReference<WriteParticipant> reference) {
        index.put(reference, service);
    }

    void updated(WriteParticipant service, ServiceReference<WriteParticipant> reference) {
        index.put(reference, service);
    }

    void remove(ServiceReference<WriteParticipant> reference) {
        index.remove(reference);
    }

    /** All of them, the highest ranking first. */
    public List<WriteParticipant> all() {
        return index.inOrder();
    }
}
