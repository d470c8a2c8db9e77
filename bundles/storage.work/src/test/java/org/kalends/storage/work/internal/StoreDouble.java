/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Unit;

/** A store with a feed and a queue that tests can watch. */
record StoreDouble(Storage store, ChangeFeed feed, JobQueue jobs) implements Storage {
    @Override
    public String account() {
        return store.account();
    }

    @Override
    public CollectionStore collections() {
        return store.collections();
    }

    @Override
    public ItemStore items() {
        return store.items();
    }

    @Override
    public ChangeLog changes() {
        return store.changes();
    }

    @Override
    public LockStore locks() {
        return store.locks();
    }

    @Override
    public DelegationStore delegations() {
        return store.delegations();
    }

    @Override
    public Committed commit(Unit unit) {
        return store.commit(unit);
    }
}
