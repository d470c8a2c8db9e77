/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;

/**
 * Services that come and go. The highest ranking is first; what Configuration Admin made stands in the order of the PIDs,
 * so that the order is the same after a restart, and the rest by age.
 */
final class Services<S> {
    private static final Comparator<ServiceReference<?>> ORDER = Comparator.<ServiceReference<?>>comparingInt(
                    Services::ranking)
            .reversed()
            .thenComparing(Services::pid)
            .thenComparing(Comparator.<ServiceReference<?>>naturalOrder().reversed());

    private final Map<ServiceReference<S>, S> services = new ConcurrentHashMap<>();

    void put(ServiceReference<S> reference, S service) {
        services.put(reference, service);
    }

    void remove(ServiceReference<S> reference) {
        services.remove(reference);
    }

    /** A snapshot. */
    List<S> inOrder() {
        return services.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty("service.ranking") instanceof Integer ranking ? ranking : 0;
    }

    private static String pid(ServiceReference<?> reference) {
        return reference.getProperty("service.pid") instanceof String pid ? pid : "";
    }
}
