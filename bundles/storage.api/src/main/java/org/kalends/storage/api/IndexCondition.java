/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A condition that a store decides from the index alone. */
@ProviderType
public sealed interface IndexCondition {
    /** Holds when all parts hold; always, when there is none. */
    record AllOf(List<IndexCondition> parts) implements IndexCondition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when at least one part holds; never, when there is none. */
    record AnyOf(List<IndexCondition> parts) implements IndexCondition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when {@link ItemIndex#kind()} is this one. */
    record KindIs(String kind) implements IndexCondition {}

    /** Holds when {@link ItemIndex#uid()} is this one, character by character; never, when this is empty. */
    record UidIs(String uid) implements IndexCondition {}

    /**
     * Holds for an item without span, and for one whose span meets the range: {@code span.start < end} and
     * {@code span.end > start}, or, for a span without length, {@code start <= span.start < end}.
     *
     * @param start seconds since the epoch; {@link Span#UNBOUNDED_START} without limit
     * @param end seconds since the epoch; {@link Span#UNBOUNDED_END} without limit
     */
    record Overlaps(long start, long end) implements IndexCondition {}

    /** Holds when the item has a term of this field. */
    record HasField(String field) implements IndexCondition {}

    /**
     * Holds when a term of this field stands in this relation to the text.
     *
     * @param field the field
     * @param relation how they relate
     * @param text folded as the terms are
     */
    record TermMatches(String field, Relation relation, String text) implements IndexCondition {}

    /**
     * Holds when this user has created the item.
     *
     * @param userId the user's id
     */
    record CreatedBy(int userId) implements IndexCondition {}

    /** Holds when the item is classified like this. */
    record ClassifiedAs(Classification classification) implements IndexCondition {}

    /**
     * Holds when the item has not changed after a state of the collection.
     *
     * @param sequence the change sequence of that state
     */
    record UnchangedSince(long sequence) implements IndexCondition {}

    /**
     * Holds when the item comes after a name in the order of listings, by code point.
     *
     * @param name that name
     */
    record NamedAfter(String name) implements IndexCondition {}

    /** How the text of a term relates to the text of a condition. */
    enum Relation {
        EQUALS,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }
}
