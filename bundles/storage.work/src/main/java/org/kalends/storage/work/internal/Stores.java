/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kalends.embedded.services.NamedServices;
import org.kalends.storage.api.Storage;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The stores that are here, one for each account, and who wants to know when these become others. */
@Component(service = Stores.class)
public final class Stores {
    private final NamedServices<String, Storage> stores = new NamedServices<>(Storage::account);
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(Storage store, ServiceReference<Storage> reference) {
        stores.put(reference, store);
        followers.forEach(Runnable::run);
    }

    void updated(Storage store, ServiceReference<Storage> reference) {
        add(store, reference);
    }

    /** A store that goes is still there until all followers have returned. */
    void remove(ServiceReference<Storage> reference) {
        stores.remove(reference);
        followers.forEach(Runnable::run);
    }

    Collection<Storage> present() {
        return stores.all();
    }

    /** The one of an account. */
    Optional<Storage> find(String account) {
        return stores.find(account);
    }

    /** Has somebody look at {@link #present()} at once and whenever it has changed. */
    void follow(Runnable follower) {
        followers.add(follower);
        follower.run();
    }

    void unfollow(Runnable follower) {
        followers.remove(follower);
    }
}
