/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kalends.dav.core.spi.WriteParticipant;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** All who take part in writes, the highest ranking first. */
@Component(service = WriteParticipants.class)
public final class WriteParticipants {
    private final Map<Long, Ranked> byId = new TreeMap<>();
    private volatile List<WriteParticipant> inOrder = List.of();

    /** A participant with the reference that says where it stands; a changed ranking makes another one. */
    private record Ranked(WriteParticipant participant, ServiceReference<WriteParticipant> reference) {}

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void add(WriteParticipant participant, ServiceReference<WriteParticipant> reference) {
        byId.put(id(reference), new Ranked(participant, reference));
        sort();
    }

    synchronized void updated(WriteParticipant participant, ServiceReference<WriteParticipant> reference) {
        add(participant, reference);
    }

    synchronized void remove(ServiceReference<WriteParticipant> reference) {
        byId.remove(id(reference));
        sort();
    }

    private static Long id(ServiceReference<?> reference) {
        return (Long) reference.getProperty("service.id");
    }

    private void sort() {
        Collection<Ranked> all = byId.values();
        inOrder = all.stream()
                .sorted(Comparator.comparing(Ranked::reference).reversed())
                .map(Ranked::participant)
                .toList();
    }

    /** All of them. */
    public List<WriteParticipant> all() {
        return inOrder;
    }
}
