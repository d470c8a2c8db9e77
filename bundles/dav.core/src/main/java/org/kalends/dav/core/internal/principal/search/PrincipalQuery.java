/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.principal.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kalends.dav.core.resource.Principal;
import org.kalends.dav.core.resource.Resource;

/**
 * Which principals are searched for.
 *
 * @param kinds what they are
 * @param conditions of each group of conditions one must hold, as they are told to whoever asks
 */
record PrincipalQuery(Set<Principal.Kind> kinds, List<List<TextCondition>> conditions) {
    static final Set<Principal.Kind> ALL_KINDS = Set.copyOf(EnumSet.allOf(Principal.Kind.class));

    PrincipalQuery {
        kinds = Set.copyOf(kinds);
        conditions = conditions.stream().map(List::copyOf).toList();
    }

    boolean finds(Resource principal, PrincipalTexts texts) {
        return Principal.of(principal)
                        .filter(found -> kinds.contains(found.kind()))
                        .isPresent()
                && conditions.stream()
                        .allMatch(group -> group.stream().anyMatch(condition -> condition.holds(principal, texts)));
    }
}
