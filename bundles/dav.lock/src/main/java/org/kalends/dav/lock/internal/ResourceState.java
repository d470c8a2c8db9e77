/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.SyncStates;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.lock.internal.IfHeader.StateCondition;
import org.kalends.storage.api.Lock;

/**
 * What the {@code If} header can say of a resource, found out once for all of its lists.
 *
 * @param tokens of the locks that cover it, and its sync token (RFC 6578 section 5)
 * @param tag its entity tag without quotes, if it has one
 */
record ResourceState(Set<String> tokens, Optional<String> tag) {
    ResourceState {
        tokens = Set.copyOf(tokens);
    }

    static ResourceState of(Target target, SyncStates states) {
        Set<String> tokens = new HashSet<>();
        StoredPlace.of(target)
                .ifPresent(place -> place.covering().stream().map(Lock::token).forEach(tokens::add));
        target.resource().flatMap(states::token).ifPresent(tokens::add);
        return new ResourceState(
                tokens, target.resource().flatMap(Resource::etag).map(ETag::value));
    }

    /** Whether all conditions of a list hold. */
    boolean satisfies(List<StateCondition> conditions) {
        return conditions.stream().allMatch(condition -> matches(condition) != condition.negated());
    }

    private boolean matches(StateCondition condition) {
        return condition.isTag() ? tag.equals(Optional.of(condition.value())) : tokens.contains(condition.value());
    }
}
