/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.identity.CalendarUserType;

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

    /** The calendar user types in the words of the directory. */
    Set<CalendarUserType> types() {
        return kinds.stream().map(Principal.Kind::calendarUserType).collect(Collectors.toSet());
    }

    /** Texts that are each in a name or a mail address of whoever is found; the directory looks for them faster. */
    List<String> directoryTexts(PrincipalTexts texts) {
        return conditions.stream()
                .flatMap(group -> common(group, texts).stream())
                .distinct()
                .toList();
    }

    /** The text that all who are found by one of the conditions have, if there is one. */
    private static Optional<String> common(List<TextCondition> group, PrincipalTexts texts) {
        List<Optional<String>> wanted = group.stream()
                .filter(condition -> texts.has(condition.property()))
                .map(condition -> texts.directoryText(condition.property(), condition.match()))
                .distinct()
                .toList();
        return wanted.size() == 1 ? wanted.get(0) : Optional.empty();
    }

    boolean finds(Resource principal, PrincipalTexts texts) {
        return Principal.of(principal)
                        .filter(found -> kinds.contains(found.kind()))
                        .isPresent()
                && conditions.stream()
                        .allMatch(group -> group.stream().anyMatch(condition -> condition.holds(principal, texts)));
    }
}
