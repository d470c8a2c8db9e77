/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kalends.config.Config;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigView;
import org.kalends.config.TagSource;
import org.kalends.config.internal.sets.ContextSetSource;
import org.kalends.embedded.services.Rank;
import org.kalends.embedded.services.RankedServices;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks the scopes from the most specific one to the server, with the sources that are there at the moment. */
@Component(service = {Config.class, CascadeConfig.class})
public final class CascadeConfig implements Config {
    private static final Logger LOG = LoggerFactory.getLogger(CascadeConfig.class);

    private final RankedServices<ConfigSource> sources = new RankedServices<>(Rank.BY_PID);
    private final RankedServices<TagSource> tags = new RankedServices<>(Rank.BY_PID);
    private final RankedServices<ContextSetSource> sets = new RankedServices<>(Rank.BY_PID);
    private final PresentSources present = new PresentSources();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Cascade cascade = new Cascade(List.of(), List.of(), List.of());

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addSource(ConfigSource source, ServiceReference<ConfigSource> reference) {
        sources.put(reference, source);
        rebuild();
        present.came(reference);
        tell();
    }

    void updatedSource(ConfigSource source, ServiceReference<ConfigSource> reference) {
        addSource(source, reference);
    }

    void removeSource(ServiceReference<ConfigSource> reference) {
        present.goes(reference);
        sources.remove(reference);
        changed();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addTags(TagSource source, ServiceReference<TagSource> reference) {
        tags.put(reference, source);
        rebuild();
        present.came(reference);
        tell();
    }

    void updatedTags(TagSource source, ServiceReference<TagSource> reference) {
        addTags(source, reference);
    }

    void removeTags(ServiceReference<TagSource> reference) {
        present.goes(reference);
        tags.remove(reference);
        changed();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addSets(ContextSetSource source, ServiceReference<ContextSetSource> reference) {
        sets.put(reference, source);
        changed();
    }

    void updatedSets(ContextSetSource source, ServiceReference<ContextSetSource> reference) {
        addSets(source, reference);
    }

    void removeSets(ServiceReference<ContextSetSource> reference) {
        sets.remove(reference);
        changed();
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
    public Set<String> sources() {
        return present.names();
    }

    /** The values that could not be read as what they should be, since the latest change. */
    public List<String> complaints() {
        return cascade.complaints();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        // Wrapped, so that a listener told twice can end one of its subscriptions
        Listener wrapped = new Listener(listener);
        listeners.add(wrapped);
        return () -> listeners.remove(wrapped);
    }

    private void changed() {
        rebuild();
        tell();
    }

    private void rebuild() {
        synchronized (sources) {
            cascade = new Cascade(sources.inOrder(), tags.inOrder(), sets.inOrder());
        }
    }

    private void tell() {
        listeners.forEach(Listener::tell);
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
