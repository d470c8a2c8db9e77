/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One of the writes of a {@link Unit}. A write says what shall be, not how: a store may do it again from the beginning when
 * its database asks for that, or send it elsewhere. What each may throw is thrown by {@link Storage#commit}.
 */
@ProviderType
public sealed interface Write {
    /** The collections it names, in no particular order; a store that takes locks takes those of all writes before the first. */
    List<CollectionId> collections();

    /** Writes of items: what {@link ItemStore} has a method for. */
    sealed interface OfItem extends Write {}

    /** Writes of collections: what {@link CollectionStore} has a method for. */
    sealed interface OfCollection extends Write {}

    /** Creates an item or replaces its octets, as {@link ItemStore#put}. Leaves a {@link Written}. */
    record PutItem(ItemAddress address, NewItem item, Condition condition) implements OfItem {
        public PutItem {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(address.collection());
        }
    }

    /** Removes an item, as {@link ItemStore#delete}. Leaves nothing. */
    record DeleteItem(ItemAddress address, Condition condition) implements OfItem {
        public DeleteItem {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(address.collection());
        }
    }

    /**
     * Moves an item with its properties, what users keep of their own at it, and its blobs, as {@link ItemStore#move}.
     * Leaves a {@link Written}.
     */
    record MoveItem(ItemAddress source, ItemAddress target, Condition sourceCondition, Condition targetCondition)
            implements OfItem {
        public MoveItem {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(sourceCondition, "sourceCondition");
            Objects.requireNonNull(targetCondition, "targetCondition");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(source.collection(), target.collection());
        }
    }

    /**
     * Copies an item with its properties and its blobs, not with what users keep of their own at it, as
     * {@link ItemStore#copy}. Leaves a {@link Written}.
     *
     * @param author id of the user who copies, and so creates the copy unless there was an item at the target
     */
    record CopyItem(
            ItemAddress source, ItemAddress target, Condition sourceCondition, Condition targetCondition, int author)
            implements OfItem {
        public CopyItem {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(sourceCondition, "sourceCondition");
            Objects.requireNonNull(targetCondition, "targetCondition");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(source.collection(), target.collection());
        }
    }

    /** Sets and removes properties of an item, as {@link ItemStore#patch}. Leaves a {@link Written} with its properties. */
    record PatchItem(ItemAddress address, Map<PropertyName, Optional<String>> changes) implements OfItem {
        public PatchItem {
            Objects.requireNonNull(address, "address");
            changes = Map.copyOf(changes);
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(address.collection());
        }
    }

    /**
     * Creates a collection, as {@link CollectionStore#create(NewCollection, boolean)}. Leaves the collection; later writes of
     * the unit name it {@link CollectionId#ofWrite}.
     */
    record CreateCollection(NewCollection collection, boolean replace) implements OfCollection {
        public CreateCollection {
            Objects.requireNonNull(collection, "collection");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of();
        }
    }

    /** Gives a collection another name, as {@link CollectionStore#rename}. Leaves the collection. */
    record RenameCollection(CollectionId id, String name, boolean replace) implements OfCollection {
        public RenameCollection {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(id);
        }
    }

    /**
     * Copies a collection, as {@link CollectionStore#copy}. Leaves the copy; later writes of the unit name it
     * {@link CollectionId#ofWrite}.
     */
    record CopyCollection(CollectionId source, NewCollection target, boolean replace) implements OfCollection {
        public CopyCollection {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(target, "target");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(source);
        }
    }

    /** Removes a collection and all below it, as {@link CollectionStore#delete}. Leaves nothing. */
    record DeleteCollection(CollectionId id) implements OfCollection {
        public DeleteCollection {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(id);
        }
    }

    /** Sets and removes properties of a collection, as {@link CollectionStore#patch}. Leaves the collection. */
    record PatchCollection(CollectionId id, Map<PropertyName, Optional<String>> changes) implements OfCollection {
        public PatchCollection {
            Objects.requireNonNull(id, "id");
            changes = Map.copyOf(changes);
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(id);
        }
    }

    /** Says who may do what with a collection, as {@link CollectionStore#grant}. Leaves the collection. */
    record GrantRights(CollectionId id, List<Grant> grants) implements OfCollection {
        public GrantRights {
            Objects.requireNonNull(id, "id");
            grants = List.copyOf(grants);
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(id);
        }
    }

    /**
     * Sets and removes what one user keeps of their own at a collection or an item ({@link PersonalStore}). The change
     * sequence of the collection grows by one, and an item counts as changed, so that the user's other clients are told; its
     * entity tag and times stay. That others are told of a change that they cannot see is the price of one sequence for
     * all. Leaves nothing.
     *
     * <p>Refused with {@link NoSuchCollectionException} or {@link NoSuchItemException} when there is no such thing.
     *
     * @param collection the collection, or the one the item is in
     * @param item name of the item; empty for the collection itself
     * @param userId whose it is
     * @param changes the new value, or empty to remove; removing what is not there is no error
     */
    record PatchPersonal(
            CollectionId collection, Optional<String> item, int userId, Map<PropertyName, Optional<String>> changes)
            implements Write {
        public PatchPersonal {
            Objects.requireNonNull(collection, "collection");
            Objects.requireNonNull(item, "item");
            changes = Map.copyOf(changes);
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(collection);
        }
    }

    /** Something that shall be done later ({@link JobQueue}), if and only if the unit comes about. Leaves nothing. */
    record Enqueue(NewJob job) implements Write {
        public Enqueue {
            Objects.requireNonNull(job, "job");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of();
        }
    }

    /**
     * Makes a blob part of an item ({@link BlobStore}). A blob that is part of it already gets the new name and media type.
     * No change of the item by itself: it goes with the write of the octets that speak of it. Leaves nothing.
     *
     * <p>Refused with {@link NoSuchItemException} or {@link NoSuchBlobException} when there is no such thing.
     *
     * @param address the item
     * @param digest names the blob
     * @param name file name for those who fetch it; possibly empty
     * @param mediaType media type it is served with
     */
    record AttachBlob(ItemAddress address, String digest, String name, String mediaType) implements Write {
        public AttachBlob {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(address.collection());
        }
    }

    /**
     * Takes a blob from an item; nothing happens when it is not part of it. Leaves nothing.
     *
     * <p>Refused with {@link NoSuchItemException} when there is no such item.
     */
    record DetachBlob(ItemAddress address, String digest) implements Write {
        public DetachBlob {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(digest, "digest");
        }

        @Override
        public List<CollectionId> collections() {
            return List.of(address.collection());
        }
    }
}
