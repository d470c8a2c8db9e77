/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.ChangeListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Has every listener hear every store: one subscription for each two that are here, and none for any other. */
@Component(service = {})
public final class ChangeTelling {
    private final Stores stores;
    private final Runnable subscribing = this::subscribe;
    private final Map<ServiceReference<ChangeListener>, ChangeListener> listeners = new HashMap<>();
    private final Map<Telling, ChangeFeed.Subscription> subscriptions = new HashMap<>();

    @Activate
    public ChangeTelling(@Reference Stores stores) {
        this.stores = stores;
    }

    @Activate
    void open() {
        stores.follow(subscribing);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void addListener(ChangeListener listener, ServiceReference<ChangeListener> reference) {
        listeners.put(reference, listener);
        subscribe();
    }

    synchronized void removeListener(ServiceReference<ChangeListener> reference) {
        listeners.remove(reference);
        subscribe();
    }

    private synchronized void subscribe() {
        Set<Telling> wanted = wanted();
        Set<Telling> unwanted = new HashSet<>(subscriptions.keySet());
        unwanted.removeAll(wanted);
        unwanted.forEach(telling -> subscriptions.remove(telling).close());
        wanted.forEach(telling -> subscriptions.computeIfAbsent(telling, added -> Hearing.of(added.store(), added)));
    }

    private Set<Telling> wanted() {
        Collection<Storage> present = stores.present();
        Set<Telling> wanted = new HashSet<>();
        listeners.forEach(
                (reference, listener) -> present.forEach(store -> wanted.add(new Telling(store, listener, reference))));
        return wanted;
    }

    /** Ends all listening. */
    @Deactivate
    void close() {
        stores.unfollow(subscribing);
        synchronized (this) {
            listeners.clear();
            subscribe();
        }
    }
}
