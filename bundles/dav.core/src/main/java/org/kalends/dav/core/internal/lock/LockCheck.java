/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.lock;

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
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.Requirement;
import org.kalends.dav.core.internal.bulk.CTagCondition;
import org.kalends.dav.core.internal.lock.IfHeader.ConditionList;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.Storage;

/**
 * The one place where the {@code If} header is evaluated and locks are respected, before a method does anything. What a
 * method changes shows in the privileges it requires, so that none can be forgotten here that is not forgotten there.
 */
public final class LockCheck {
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
     * Checks a request.
     *
     * @param requirements the privileges it takes
     * @throws DavException 412 when the {@code If} header does not hold, 423 when a lock is in the way
     */
    public static void check(DavRequest request, List<Requirement> requirements) throws DavException {
        LockCheck check = of(request);
        check.evaluate();
        check.respect(requirements);
    }

    /**
     * Respects locks where a request does several things, one after the other; its {@code If} header is about all of it.
     *
     * @param requirements the privileges that one of them takes
     * @throws DavException 423 when a lock is in the way
     */
    public static void respectLocks(DavRequest request, List<Requirement> requirements) throws DavException {
        of(request).respect(requirements);
    }

    /**
     * What a store is to ask inside a write, of the locks that somebody took after they were checked.
     *
     * @param requirements the privileges that the write takes, which were checked
     */
    public static List<Guard> guards(DavRequest request, List<Requirement> requirements, Storage storage) {
        try {
            LockCheck check = of(request);
            Set<Href> removable = check.removable();
            return requirements.stream()
                    .filter(requirement -> CHANGING.contains(requirement.privilege()))
                    .flatMap(requirement -> LockPlace.of(requirement.resource()).stream()
                            .filter(place -> place.storage().equals(storage))
                            .map(place -> check.guard(place, asWhole(requirement, place, removable))))
                    .distinct()
                    .toList();
        } catch (DavException e) {
            throw new IllegalStateException("The If header was read before", e);
        }
    }

    private Guard guard(LockPlace place, boolean asWhole) {
        int holder = request.actor().id().id();
        return new Guard.NotLocked(place.contextId(), place.path(), asWhole, holder, submitted);
    }

    private static boolean asWhole(Requirement requirement, LockPlace place, Set<Href> removable) {
        return REMOVING.contains(requirement.privilege()) && removable.contains(place.href());
    }

    private static LockCheck of(DavRequest request) throws DavException {
        Optional<String> text = request.header("If").filter(header -> !CTagCondition.isOne(header));
        return new LockCheck(request, text.isPresent() ? Optional.of(IfHeader.parse(text.get())) : Optional.empty());
    }

    private void evaluate() throws DavException {
        if (header.isEmpty()) {
            return;
        }
        Map<Optional<String>, ResourceState> states = new HashMap<>();
        for (ConditionList list : header.get().lists()) {
            if (!states.containsKey(list.resource())) {
                states.put(list.resource(), ResourceState.of(target(list.resource())));
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

    private void respect(List<Requirement> requirements) throws DavException {
        Set<Href> removable = removable();
        for (Requirement requirement : requirements) {
            Optional<LockPlace> place = CHANGING.contains(requirement.privilege())
                    ? LockPlace.of(requirement.resource())
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

    private void respect(LockPlace place, boolean asWhole) throws DavException {
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

    private DavException locked(LockPlace place, Lock lock) {
        return DavException.of(
                Precondition.dav("lock-token-submitted", 423),
                "This is locked by another program or person.",
                out -> out.element(DavNames.HREF, request.urls().external(place.hrefOf(lock))));
    }
}
