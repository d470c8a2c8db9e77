/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;

/**
 * Where a query looks: a collection, or one object in it (RFC 4791 section 7.8, RFC 6352 section 8.6).
 *
 * @param collection the collection
 * @param item name of the only object that is looked at
 */
public record QueryScope(StoredMembers collection, Optional<String> item) {
    public QueryScope {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(item, "item");
    }

    /** The scope that a resource is; empty when nothing can be looked for there. */
    public static Optional<QueryScope> of(Resource resource) {
        if (resource instanceof StoredMembers members) {
            return Optional.of(new QueryScope(members, Optional.empty()));
        }
        return resource.as(Item.class).flatMap(item -> resource.parent()
                .filter(StoredMembers.class::isInstance)
                .map(parent -> new QueryScope((StoredMembers) parent, Optional.of(item.name()))));
    }

    /**
     * What may be found: of a collection the members that satisfy a condition, else the one object whatever it is.
     *
     * @param parts what will be asked of all of them beyond the plain facts
     * @param open of which members of a collection the octets will be asked, too
     * @return the caller closes it
     */
    public Stream<Resource> candidates(IndexCondition condition, Set<ItemPart> parts, Predicate<Item> open) {
        return item.map(name -> collection.select(new Selection.Names(List.of(name)), parts))
                .orElseGet(() -> collection.listed(new Selection.Matching(condition), parts, open));
    }
}
