/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kalends.dav.api.spi.WriteParticipant;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All who take part in writes. */
@Component(service = WriteParticipants.class)
public final class WriteParticipants {
    private final RankedIndex<WriteParticipant, WriteParticipant> index = new RankedIndex<>(participant -> participant);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(WriteParticipant service, ServiceReference<WriteParticipant> reference) {
        index.add(service, reference);
    }

    void updated(WriteParticipant service, ServiceReference<WriteParticipant> reference) {
        index.add(service, reference);
    }

    void remove(ServiceReference<WriteParticipant> reference) {
        index.remove(reference);
    }

    /** All of them, the highest ranking first. */
    public List<WriteParticipant> all() {
        List<WriteParticipant> all = new ArrayList<>(index.values());
        Collections.reverse(all);
        return all;
    }
}
