/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.kalends.storage.api.StorageStatistics;
import org.kalends.storage.api.StorageStatistics.Operation;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Figures of the stores that count, each from the moment it is open until it closes. */
@Component(
        service = {},
        immediate = true)
public final class StoreMeters {
    private final MeterRegistry registry;
    private final Map<ServiceReference<StorageStatistics>, List<Meter>> meters = new ConcurrentHashMap<>();

    @Activate
    public StoreMeters(@Reference Meters meters) {
        this.registry = meters.registry();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(StorageStatistics store, ServiceReference<StorageStatistics> reference) {
        Tags tags = Tags.of("account", store.account().isEmpty() ? "default" : store.account());
        List<Meter> all = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            addOperation(store, operation, tags, all);
        }
        all.add(gauge("readers", "Reads that can go on at once", store, StorageStatistics::readers, tags));
        all.add(gauge("readers.used", "Reads that go on", store, StorageStatistics::readersInUse, tags));
        all.add(gauge("writes.waiting", "Writes that wait", store, StorageStatistics::writesWaiting, tags));
        all.add(gauge("jobs.pending", "Jobs to be done, now or later", store, StorageStatistics::jobsPending, tags));
        all.add(gauge("jobs.dead", "Jobs that were given up", store, StorageStatistics::jobsDead, tags));
        meters.put(reference, all);
    }

    private void addOperation(StorageStatistics store, Operation operation, Tags ofStore, List<Meter> all) {
        Tags tags = ofStore.and("operation", operation.name().toLowerCase(Locale.ROOT));
        all.add(FunctionTimer.builder(
                        "kalends.storage.operations",
                        store,
                        counted -> counted.tally(operation).count(),
                        counted -> counted.tally(operation).total().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("What a store was asked to do and how long it took, with the waiting")
                .tags(tags)
                .register(registry));
        all.add(FunctionCounter.builder("kalends.storage.failures", store, counted -> counted.tally(operation)
                        .failures())
                .description("What a store could not do; what it refuses is none")
                .tags(tags)
                .register(registry));
    }

    private Meter gauge(
            String name,
            String description,
            StorageStatistics store,
            ToDoubleFunction<StorageStatistics> value,
            Tags tags) {
        return Gauge.builder("kalends.storage." + name, store, value)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    void remove(ServiceReference<StorageStatistics> reference) {
        List<Meter> gone = meters.remove(reference);
        if (gone != null) {
            gone.forEach(registry::remove);
        }
    }

    @Deactivate
    void end() {
        meters.values().forEach(all -> all.forEach(registry::remove));
        meters.clear();
    }
}
