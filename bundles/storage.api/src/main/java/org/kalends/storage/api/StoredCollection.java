/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A collection as it was when it was read.
 *
 * @param id its key
 * @param type kind of collection, a word of the layer above ({@code calendar}, {@code addressbook})
 * @param ownerId user id of the owner, in the context of the id
 * @param name its {@link CollectionPath}: the segments of its address in its home, decoded; unique among the owner's collections of one type
 * @param standard whether it is one of those that every user has from the first sign-in
 * @param sequence number of its latest change; grows with every change of a member or a property, never shrinks
 * @param created when it was created
 * @param modified when it or a member was last changed
 * @param properties its stored properties, values opaque to the store
 * @param grants who else may do what, at most one grant for each, by kind and id of the grantee
 * @param octets what all its items take together, those of collections in it not counted
 */
public record StoredCollection(
        CollectionId id,
        String type,
        int ownerId,
        String name,
        boolean standard,
        long sequence,
        Instant created,
        Instant modified,
        Map<PropertyName, String> properties,
        List<Grant> grants,
        long octets) {
    public StoredCollection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        properties = Map.copyOf(properties);
        grants = List.copyOf(grants);
    }

    /** Its name as a path. */
    public CollectionPath path() {
        return new CollectionPath(name);
    }
}
