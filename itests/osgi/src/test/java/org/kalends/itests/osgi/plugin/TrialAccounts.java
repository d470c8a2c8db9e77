/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.Growth;
import org.kalends.dav.api.spi.StorageLimit;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Storage;

/** A bound on what may be stored: 4,000 octets for each owner of collections, counted over all stores. */
public class TrialAccounts implements StorageLimit {
    private static final long MOST = 4_000;
    private static final Precondition NOT_EXCEEDED = Precondition.dav("quota-not-exceeded", 507);

    private final Stores stores;

    public TrialAccounts(Stores stores) {
        this.stores = stores;
    }

    @Override
    public String name() {
        return "trial";
    }

    @Override
    public void check(UserId owner, Supplier<Growth> growth) throws DavException {
        long used = stores.all().stream()
                .mapToLong(storage -> octets(owner, storage))
                .sum();
        if (used + growth.get().ofOwner() > MOST) {
            throw DavException.of(NOT_EXCEEDED, "A trial account has room for " + MOST + " octets.");
        }
    }

    /** So that of two writes at once that fit alone one is refused by the store. */
    @Override
    public List<Guard> guards(UserId owner, Storage storage) {
        long elsewhere = stores.all().stream()
                .filter(other -> !other.equals(storage))
                .mapToLong(other -> octets(owner, other))
                .sum();
        return List.of(new Guard.WithinQuota(owner.contextId(), OptionalInt.of(owner.id()), MOST - elsewhere));
    }

    private static long octets(UserId owner, Storage storage) {
        return storage.collections().octetsOf(owner.contextId(), owner.id());
    }
}
