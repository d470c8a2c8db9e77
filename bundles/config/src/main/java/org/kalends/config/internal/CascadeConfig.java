/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kalends.config.Config;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigView;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the scopes from the most specific one to the server. Two sources of one scope stand in the order of their
 * service ranking.
 */
@Component
public final class CascadeConfig implements Config {
    static final List<String> SEARCH_PATH = List.of("user", "context", "reseller", "contextSets", "server");

    private static final Logger LOG = LoggerFactory.getLogger(CascadeConfig.class);

    private final Map<ServiceReference<ConfigSource>, ConfigSource> sources = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Cascade cascade = new Cascade(List.of());

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addSource(ConfigSource source, ServiceReference<ConfigSource> reference) {
        if (!SEARCH_PATH.contains(source.scope())) {
            LOG.warn("Ignored the configuration source {}: its scope is not one of {}", reference, SEARCH_PATH);
            return;
        }
        sources.put(reference, source);
        changed();
    }

    void updatedSource(ServiceReference<ConfigSource> reference) {
        if (sources.containsKey(reference)) {
            changed();
        }
    }

    void removeSource(ServiceReference<ConfigSource> reference) {
        if (sources.remove(reference) != null) {
            changed();
        }
    }

    @Override
    public ConfigView server() {
        return forUser(0, 0);
    }

    @Override
    public ConfigView forUser(int contextId, int userId) {
        return cascade.viewFor(contextId, userId);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        // Wrapped, so that a listener told twice can end one of its subscriptions
        Listener wrapped = new Listener(listener);
        listeners.add(wrapped);
        return () -> listeners.remove(wrapped);
    }

    private void changed() {
        synchronized (sources) {
            cascade = new Cascade(inSearchOrder());
        }
        listeners.forEach(Listener::tell);
    }

    private List<ConfigSource> inSearchOrder() {
        Comparator<Map.Entry<ServiceReference<ConfigSource>, ConfigSource>> byScope = Comparator.comparingInt(
                entry -> SEARCH_PATH.indexOf(entry.getValue().scope()));
        return sources.entrySet().stream()
                .sorted(byScope.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static final class Listener {
        private final Runnable action;

        Listener(Runnable action) {
            this.action = action;
        }

        void tell() {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("A listener failed on a change of the configuration", e);
            }
        }
    }
}
