/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** What a word could be that somebody has begun to type. Asked while they wait, so it says some when there are many. */
@ConsumerType
@FunctionalInterface
public interface Completions {
    /** For what nobody can guess. */
    Completions NONE = (begun, before) -> List.of();

    /**
     * Whole words, each in place of what was begun; those that begin otherwise are passed over.
     *
     * @param begun what was typed of the word, possibly empty
     * @param before the words before it
     */
    Collection<String> startingWith(String begun, Arguments before);

    /** Always the same words. */
    static Completions of(String... words) {
        List<String> all = List.of(words);
        return (begun, before) -> all;
    }
}
