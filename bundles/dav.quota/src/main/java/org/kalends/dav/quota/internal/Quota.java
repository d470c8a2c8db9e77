/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.Growth;
import org.kalends.dav.api.spi.StorageLimit;
import org.kalends.dav.api.text.OctetCount;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Storage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How much may be stored (RFC 4331): for each user as the owner of collections, and for all users of a context together.
 * What is stored in all stores counts, but for those that are away: they keep nobody from writing to others. Where nothing is
 * bounded nothing is counted.
 */
@Component(service = {Quota.class, StorageLimit.class})
public final class Quota implements StorageLimit {
    /** Most octets in all collections of a user; undefined for no bound. */
    static final String USER = "org.kalends.dav.quota.user";
    /** Most octets in all collections of a context; undefined for no bound. */
    static final String CONTEXT = "org.kalends.dav.quota.context";

    private static final Precondition NOT_EXCEEDED = Precondition.dav("quota-not-exceeded", 507);

    private final Config config;
    private final Stores stores;

    @Activate
    public Quota(@Reference Config config, @Reference Stores stores) {
        this.config = config;
        this.stores = stores;
    }

    /**
     * A bound, and how much of it is used.
     *
     * @param ownerId whose collections are counted; empty for those of the whole context
     * @param most octets that may be stored
     * @param used counts the octets that are
     * @param growth by how much they would grow
     */
    private record Bound(
            OptionalInt ownerId, long most, ToLongFunction<CollectionStore> used, ToLongFunction<Growth> growth) {}

    @Override
    public String name() {
        return "quota";
    }

    /** 507 {@code DAV:quota-not-exceeded} (RFC 4331 section 6) when there is no room for it. */
    @Override
    public void check(UserId owner, Supplier<Growth> growth) throws DavException {
        List<Bound> bounds = bounds(owner);
        if (bounds.isEmpty()) {
            return;
        }
        Growth asked = growth.get();
        for (Bound bound : bounds) {
            long octets = bound.growth().applyAsLong(asked);
            if (octets > 0 && total(bound.used()) + octets > bound.most()) {
                throw DavException.of(NOT_EXCEEDED, "There is not enough room left to store this.");
            }
        }
    }

    /** What other stores hold counts as it is now. */
    @Override
    public List<Guard> guards(UserId owner, Storage storage) {
        List<Guard> guards = new ArrayList<>(2);
        for (Bound bound : bounds(owner)) {
            long elsewhere = octets(other -> !other.equals(storage), bound.used());
            guards.add(new Guard.WithinQuota(owner.contextId(), bound.ownerId(), bound.most() - elsewhere));
        }
        return guards;
    }

    /** How many octets an owner may still store; empty without a bound. */
    OptionalLong available(UserId owner) {
        return bounds(owner).stream()
                .mapToLong(bound -> Math.max(0, bound.most() - total(bound.used())))
                .min();
    }

    /** How many octets an owner has stored. */
    long used(UserId owner) {
        return total(ofUser(owner));
    }

    /** How many octets all users of a context have stored. */
    long used(int contextId) {
        return total(ofContext(contextId));
    }

    /**
     * Most octets that may be stored; empty without a bound.
     *
     * @param property {@link #USER} or {@link #CONTEXT}
     */
    Optional<Long> most(UserId owner, String property) {
        return config.forUser(owner.contextId(), owner.id()).read(property, OctetCount.TYPE);
    }

    private List<Bound> bounds(UserId owner) {
        Optional<Long> user = most(owner, USER);
        Optional<Long> context = most(owner, CONTEXT);
        List<Bound> bounds = new ArrayList<>(2);
        user.ifPresent(most -> bounds.add(new Bound(OptionalInt.of(owner.id()), most, ofUser(owner), Growth::ofOwner)));
        context.ifPresent(most ->
                bounds.add(new Bound(OptionalInt.empty(), most, ofContext(owner.contextId()), Growth::ofContext)));
        return bounds;
    }

    private static ToLongFunction<CollectionStore> ofUser(UserId owner) {
        return store -> store.octetsOf(owner.contextId(), owner.id());
    }

    private static ToLongFunction<CollectionStore> ofContext(int contextId) {
        return store -> store.octetsOf(contextId);
    }

    private long total(ToLongFunction<CollectionStore> octets) {
        return octets(any -> true, octets);
    }

    private long octets(Predicate<Storage> counted, ToLongFunction<CollectionStore> octets) {
        // Without the default store nobody knows what is used
        stores.defaultStore();
        return stores.present().stream()
                .filter(counted)
                .flatMap(storage -> stores.ask(storage, octets::applyAsLong).stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
