/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sets that hold for a user.
 *
 * @param tags those the user came with and those that sets added
 * @param sets in the order in which they are tried
 */
public record Matching(Set<String> tags, List<ContextSet> sets) {
    /**
     * Adds the tags of the sets that fit until none is new, and then takes the sets that fit. A set that fits at first
     * and no longer when another one has added a tag it must not have does not hold, but what it added stays.
     */
    public static Matching of(List<ContextSet> all, Set<String> tags) {
        Set<String> grown = new HashSet<>(tags);
        List<ContextSet> fitting = fitting(all, grown);
        // Tags only become more, and there are no others than those of the sets
        while (grown.addAll(addedBy(fitting))) {
            fitting = fitting(all, grown);
        }
        return new Matching(Set.copyOf(grown), fitting);
    }

    private static Set<String> addedBy(List<ContextSet> sets) {
        return sets.stream().flatMap(set -> set.addTags().stream()).collect(Collectors.toSet());
    }

    private static List<ContextSet> fitting(List<ContextSet> all, Set<String> tags) {
        return all.stream().filter(set -> set.withTags().fits(tags)).toList();
    }
}
