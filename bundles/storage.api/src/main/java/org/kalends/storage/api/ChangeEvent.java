/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Instant;
import java.util.Objects;

/**
 * One change that a unit has made.
 *
 * @param collection the collection that was changed, or in which an item was
 * @param type kind of that collection
 * @param ownerId user id of its owner
 * @param sequence its change sequence right after the change
 * @param name name of the item; empty when the change is one of the collection itself
 * @param kind what happened
 * @param author who is behind it
 * @param at when it happened
 */
public record ChangeEvent(
        CollectionId collection,
        String type,
        int ownerId,
        long sequence,
        String name,
        Kind kind,
        Author author,
        Instant at) {
    /** What can happen to a collection or an item. */
    public enum Kind {
        /** It is there. Of a collection that is copied this is told for the copy, not for each item in it. */
        CREATED,
        /** Its octets, its properties, its rights, its name or what a user keeps of their own at it. */
        CHANGED,
        /** It is gone. Of a collection this is told for each collection below it too, not for each item. */
        DELETED,
        /** An item is gone from here and is told as {@link #CREATED} or {@link #CHANGED} at another address. */
        MOVED_AWAY,
        /** Something has happened in the collection that could not be told; whoever wants to know looks for themselves. */
        UNKNOWN
    }

    public ChangeEvent {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(at, "at");
    }

    /** What is told in place of this and others of the same collection that could not be kept for a listener. */
    public ChangeEvent untold() {
        return new ChangeEvent(collection, type, ownerId, sequence, "", Kind.UNKNOWN, Author.UNKNOWN, at);
    }
}
