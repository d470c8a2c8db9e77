/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.StorageLimit;
import org.kalends.dav.write.internal.registry.StorageLimits;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Storage;

/** What the store is to look at again before it does a unit: conditions, locks, and bounds of those whose collections grow. */
final class UnitGuards {
    private final Initiator initiator;
    private final Storage storage;
    private final StorageLimits limits;
    private final List<Guard> conditions = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private final Set<UserId> growing = new LinkedHashSet<>();

    UnitGuards(Initiator initiator, Storage storage, StorageLimits limits) {
        this.initiator = initiator;
        this.storage = storage;
        this.limits = limits;
    }

    void add(Guard condition) {
        conditions.add(condition);
    }

    /** Whoever has this token is not kept out by its lock. */
    void submit(String lockToken) {
        tokens.add(lockToken);
    }

    /** There will be more in collections of this user. */
    void growth(UserId owner) {
        growing.add(owner);
    }

    /** All of them, as they are at the moment. */
    List<Guard> all() throws DavException {
        List<Guard> guards = new ArrayList<>(conditions);
        initiator.guards(storage).forEach(guard -> guards.add(withTokens(guard)));
        for (UserId owner : growing) {
            for (StorageLimit limit : limits.all()) {
                guards.addAll(limit.guards(owner, storage));
            }
        }
        return guards;
    }

    private Guard withTokens(Guard guard) {
        if (tokens.isEmpty() || !(guard instanceof Guard.NotLocked locks)) {
            return guard;
        }
        Set<String> submitted = new HashSet<>(locks.submittedTokens());
        submitted.addAll(tokens);
        return new Guard.NotLocked(locks.contextId(), locks.path(), locks.whole(), locks.holderId(), submitted);
    }
}
