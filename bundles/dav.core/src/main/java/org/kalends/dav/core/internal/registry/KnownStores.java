/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kalends.config.Config;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.engine.Stores;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * All stores. A store that was here and is gone is remembered: what cannot be found elsewhere may be in it, and a client
 * that were told 404 would delete its copy.
 */
@Component(service = {Stores.class, KnownStores.class})
public final class KnownStores implements Stores {
    /** Names the account of the store that new collections go to; read through the cascade. */
    private static final String ACCOUNT = "org.kalends.storage.account";

    private final PartIndex<String, Storage> index;
    private final Config config;
    private final StoreQuestions questions;

    @Activate
    public KnownStores(@Reference Installation installation, @Reference Config config) {
        index = new PartIndex<>(installation, Part.STORE, Storage::account, account -> account);
        this.config = config;
        this.questions = new StoreQuestions(config);
    }

    @Deactivate
    void end() {
        questions.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(Storage storage, ServiceReference<Storage> reference) {
        index.put(reference, storage);
    }

    void updated(Storage storage, ServiceReference<Storage> reference) {
        add(storage, reference);
    }

    void remove(ServiceReference<Storage> reference) {
        index.remove(reference);
        questions.retain(index.present());
    }

    @Override
    public Collection<Storage> present() {
        return index.present();
    }

    @Override
    public Collection<Storage> all() {
        return index.complete().orElseThrow(() -> new StorageUnavailableException("A store is not here at the moment"));
    }

    /** Another object, to be compared by identity, whenever a store has come or gone. */
    public Object presence() {
        return index.presence();
    }

    /** The accounts that this installation has and whose stores are away. */
    Set<String> missing() {
        return index.missing();
    }

    @Override
    public <T> Optional<T> ask(Storage storage, Function<CollectionStore, T> question) {
        return questions.ask(storage, question);
    }

    @Override
    public Storage defaultStore() {
        return named(Storage.DEFAULT_ACCOUNT);
    }

    @Override
    public Storage forNew(UserId owner) {
        return named(config.forUser(owner.contextId(), owner.id()).text(ACCOUNT, Storage.DEFAULT_ACCOUNT));
    }

    private Storage named(String account) {
        return index.find(account)
                .orElseThrow(() -> new StorageUnavailableException(
                        account.isEmpty()
                                ? "The default store is not here at the moment"
                                : "The store " + account + " is not here"));
    }
}
