/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.SyncStates;
import org.kalends.dav.api.exchange.CTagCondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.lock.internal.IfHeader.ConditionList;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.Storage;

/** The {@code If} header of one request and the locks in its way. */
final class LockCheck {
    private static final Set<Privilege> CHANGING = Set.of(
            Privilege.BIND, Privilege.UNBIND, Privilege.WRITE_CONTENT, Privilege.WRITE_PROPERTIES, Privilege.WRITE_ACL);

    /** What else a request does to a collection leaves its members alone, and so the locks on them. */
    private static final Set<Privilege> REMOVING = Set.of(Privilege.UNBIND, Privilege.WRITE_CONTENT);

    private final DavRequest request;
    private final Optional<IfHeader> header;
    private final Set<String> submitted;

    private LockCheck(DavRequest request, Optional<IfHeader> header) {
        this.request = request;
        this.header = header;
        this.submitted = header.map(IfHeader::tokens).orElse(Set.of());
    }

    /**
     * Of a request.
     *
     * @throws DavException 400 when its {@code If} header is malformed
     */
    static LockCheck of(DavRequest request) throws DavException {
        Optional<String> text =
                request.header("If").filter(header -> CTagCondition.of(request).isEmpty());
        return new LockCheck(request, text.isPresent() ? Optional.of(IfHeader.parse(text.get())) : Optional.empty());
    }

    /** What a store is to ask inside a write, of the locks that somebody took after they were checked. */
    List<Guard> guards(List<Requirement> requirements, Storage storage) throws DavException {
        Set<Href> removable = removable();
        return requirements.stream()
                .filter(requirement -> CHANGING.contains(requirement.privilege()))
                .flatMap(requirement -> StoredPlace.of(requirement.resource()).stream()
                        .filter(place -> place.storage().equals(storage))
                        .map(place -> guard(place, asWhole(requirement, place, removable))))
                .distinct()
                .toList();
    }

    private Guard guard(StoredPlace place, boolean asWhole) {
        int holder = request.actor().id().id();
        return new Guard.NotLocked(place.contextId(), place.path(), asWhole, holder, submitted);
    }

    private static boolean asWhole(Requirement requirement, StoredPlace place, Set<Href> removable) {
        return REMOVING.contains(requirement.privilege()) && removable.contains(place.href());
    }

    /**
     * Holds the {@code If} header against what there is (RFC 4918 section 10.4).
     *
     * @throws DavException 412 when it does not hold
     */
    void evaluate(SyncStates syncStates) throws DavException {
        if (header.isEmpty()) {
            return;
        }
        Map<Optional<String>, ResourceState> states = new HashMap<>();
        for (ConditionList list : header.get().lists()) {
            if (!states.containsKey(list.resource())) {
                states.put(list.resource(), ResourceState.of(target(list.resource()), syncStates));
            }
            if (states.get(list.resource()).satisfies(list.conditions())) {
                return;
            }
        }
        throw DavException.of(412, "The resource is not in the state that the If header expects.");
    }

    private Target target(Optional<String> reference) throws DavException {
        if (reference.isEmpty()) {
            return request.target();
        }
        Optional<Href> href = request.urls().internal(reference.get());
        return href.isPresent() ? request.resolve(href.get(), Set.of()) : new Target.Orphan(Href.ROOT);
    }

    /**
     * Respects locks.
     *
     * @param requirements the privileges that the request takes, or one of several things that it does
     * @throws DavException 423 when a lock is in the way
     */
    void respect(List<Requirement> requirements) throws DavException {
        Set<Href> removable = removable();
        for (Requirement requirement : requirements) {
            Optional<StoredPlace> place = CHANGING.contains(requirement.privilege())
                    ? StoredPlace.of(requirement.resource())
                    : Optional.empty();
            if (place.isPresent()) {
                respect(place.get(), asWhole(requirement, place.get(), removable));
            }
        }
    }

    /** What the request may remove or replace as a whole, so that locks below count, too. */
    private Set<Href> removable() throws DavException {
        Href own = request.target().href();
        return request.header("Destination").isPresent()
                ? Set.copyOf(List.of(own, request.destination().href()))
                : Set.of(own);
    }

    private void respect(StoredPlace place, boolean asWhole) throws DavException {
        List<Lock> around = place.around();
        Set<String> shared = submittedShared(around);
        for (Lock lock : around) {
            boolean concerns = place.isCoveredBy(lock) || asWhole && place.isAbove(lock);
            if (concerns && !isSubmitted(lock) && (lock.exclusive() || !shared.contains(lock.path()))) {
                throw locked(place, lock);
            }
        }
    }

    /** A token is worth something only in the hands of whoever took the lock. */
    private boolean isSubmitted(Lock lock) {
        return lock.holder() == request.actor().id().id() && submitted.contains(lock.token());
    }

    /** Of several shared locks on one resource, the token of one is enough. */
    private Set<String> submittedShared(List<Lock> around) {
        return around.stream().filter(this::isSubmitted).map(Lock::path).collect(Collectors.toSet());
    }

    private DavException locked(StoredPlace place, Lock lock) {
        return DavException.of(
                Precondition.dav("lock-token-submitted", 423),
                "This is locked by another program or person.",
                out -> out.element(DavNames.HREF, request.urls().external(place.hrefOf(lock))));
    }
}
