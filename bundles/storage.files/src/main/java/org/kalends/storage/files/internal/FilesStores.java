/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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

/**
 * Has a store for the configuration {@code org.kalends.storage.files} and one for each of its factory configurations, while somebody is
 * here who knows what is in files. Declarative Services would have either, and would close a store for any change: so this asks
 * Configuration Admin itself.
 */
@Component(
        service = {ManagedService.class, ManagedServiceFactory.class, ProblemSource.class},
        immediate = true,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.pid=" + FilesStores.PID)
@RequireConfigurationAdmin
public final class FilesStores implements ManagedService, ManagedServiceFactory, ProblemSource {
    static final String PID = "org.kalends.storage.files";

    private final BundleContext bundle;
    private final ItemIndexer indexer;
    private final ScheduledExecutorService later;
    private final Map<String, ConfiguredFiles> stores = new HashMap<>();
    private boolean closed;

    @Activate
    public FilesStores(BundleContext bundle, @Reference ItemIndexer indexer) {
        this.bundle = bundle;
        this.indexer = indexer;
        this.later = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-storage-files-opening");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public String getName() {
        return "Kalends storage (folder)";
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
    private Optional<ConfiguredFiles> store(String pid) {
        synchronized (stores) {
            return closed
                    ? Optional.empty()
                    : Optional.of(stores.computeIfAbsent(pid, any -> new ConfiguredFiles(pid, bundle, indexer, later)));
        }
    }

    @Override
    public void deleted(String pid) {
        ConfiguredFiles gone;
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

    private List<ConfiguredFiles> present() {
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
            stores.values().forEach(ConfiguredFiles::end);
            stores.clear();
        }
    }
}
