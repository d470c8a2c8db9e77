/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.kalends.storage.api.ItemIndexer;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.cm.annotations.RequireConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Has a store for the configuration {@code org.kalends.storage.jdbc} and one for each of its factory configurations. Declarative
 * Services would have either, and would close a store for any change: so this asks Configuration Admin itself.
 */
@Component(
        service = {ManagedService.class, ManagedServiceFactory.class, ProblemSource.class, OpenStores.class},
        immediate = true,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.pid=" + JdbcStores.PID)
@RequireConfigurationAdmin
public final class JdbcStores implements ManagedService, ManagedServiceFactory, ProblemSource, OpenStores {
    static final String PID = "org.kalends.storage.jdbc";

    private final BundleContext bundle;
    private final ScheduledExecutorService later;

    /** Comes and goes with the engine, which stores do without. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ItemIndexer indexer;

    private final Map<String, ConfiguredStore> stores = new HashMap<>();
    private boolean closed;

    @Activate
    public JdbcStores(BundleContext bundle) {
        this.bundle = bundle;
        this.later = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-storage-opening");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public String getName() {
        return "Kalends storage (database)";
    }

    @Override
    public void updated(Dictionary<String, ?> configuration) {
        if (configuration == null) {
            deleted(PID);
        } else {
            updated(PID, configuration);
        }
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> configuration) {
        Map<String, Object> values = new HashMap<>();
        Collections.list(configuration.keys()).forEach(name -> values.put(name, configuration.get(name)));
        store(pid).ifPresent(store -> store.configure(values));
    }

    /** Configuration Admin may be telling something while this ends; nothing is opened then that nobody would close. */
    private Optional<ConfiguredStore> store(String pid) {
        synchronized (stores) {
            return closed
                    ? Optional.empty()
                    : Optional.of(stores.computeIfAbsent(
                            pid, any -> new ConfiguredStore(pid, bundle, later, () -> Optional.ofNullable(indexer))));
        }
    }

    @Override
    public void deleted(String pid) {
        ConfiguredStore gone;
        synchronized (stores) {
            gone = stores.remove(pid);
        }
        if (gone != null) {
            gone.end();
        }
    }

    @Override
    public List<Problem> problems() {
        return present().stream().flatMap(store -> store.problems().stream()).toList();
    }

    @Override
    public List<String> examined() {
        return present().stream().flatMap(store -> store.examined().stream()).toList();
    }

    @Override
    public Set<String> accounts() {
        return open().map(JdbcStorage::account).collect(Collectors.toSet());
    }

    @Override
    public Optional<JdbcStorage> find(String account) {
        return open().filter(store -> store.account().equals(account)).findFirst();
    }

    private Stream<JdbcStorage> open() {
        return present().stream().flatMap(store -> store.storage().stream());
    }

    private List<ConfiguredStore> present() {
        synchronized (stores) {
            return List.copyOf(stores.values());
        }
    }

    /** Finishes what was begun in all of them. */
    @Deactivate
    void close() {
        later.shutdownNow();
        synchronized (stores) {
            closed = true;
            stores.values().forEach(ConfiguredStore::end);
            stores.clear();
        }
    }
}
