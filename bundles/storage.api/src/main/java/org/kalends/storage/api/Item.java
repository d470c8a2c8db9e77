/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An item as it was when it was read.
 *
 * @param collection where it is
 * @param name last segment of its address, decoded; unique in the collection
 * @param uid the object's UID, unique in the collection; empty when it has none
 * @param kind the object's main component
 * @param mediaType media type it is served with
 * @param etag strong entity tag of the octets, without quotes
 * @param size number of octets
 * @param span the time it covers, as indexed
 * @param created when it was first written
 * @param modified when its octets or properties were last written
 * @param sequence the collection's change sequence right after the item's latest change
 * @param octets the octets, if {@link ItemPart#OCTETS} was asked for
 * @param properties its stored properties, if {@link ItemPart#PROPERTIES} was asked for, else empty
 * @param createdBy id of the user who created it
 * @param classification how much of it others may see
 * @param indexRevision {@link ItemIndex#revision()}; less than {@link ItemIndex#FIRST_REVISION} when what the index says counts for
 *     nothing; empty when the store keeps none, and its indexes are always those of today
 */
public record Item(
        CollectionId collection,
        String name,
        String uid,
        String kind,
        String mediaType,
        String etag,
        long size,
        Optional<Span> span,
        Instant created,
        Instant modified,
        long sequence,
        Optional<Octets> octets,
        Map<PropertyName, String> properties,
        int createdBy,
        Classification classification,
        OptionalInt indexRevision) {
    public Item {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(name, "name");
        properties = Map.copyOf(properties);
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(indexRevision, "indexRevision");
    }

    /** An item of a store that keeps no revisions of indexes. */
    public Item(
            CollectionId collection,
            String name,
            String uid,
            String kind,
            String mediaType,
            String etag,
            long size,
            Optional<Span> span,
            Instant created,
            Instant modified,
            long sequence,
            Optional<Octets> octets,
            Map<PropertyName, String> properties,
            int createdBy,
            Classification classification) {
        this(
                collection,
                name,
                uid,
                kind,
                mediaType,
                etag,
                size,
                span,
                created,
                modified,
                sequence,
                octets,
                properties,
                createdBy,
                classification,
                OptionalInt.empty());
    }

    /** What a {@link Condition} is asked about. */
    public ItemState state() {
        return new ItemState(etag, Optional.empty(), createdBy, sequence);
    }
}
