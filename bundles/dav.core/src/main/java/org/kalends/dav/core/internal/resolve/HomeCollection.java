/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.internal.access.HomeAccess;
import org.kalends.dav.core.resource.Collection;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.Union;
import org.kalends.storage.api.ItemPart;

/**
 * The collection that holds a user's collections of one area, as somebody sees it.
 *
 * @param href its address
 * @param home whose it is
 * @param kinds the kinds of collections in it
 * @param actor who sees it
 * @param access what the actor may do in it
 * @param contents finds what is in it
 */
public record HomeCollection(
        Href href, Home home, List<CollectionType> kinds, Actor actor, HomeAccess access, HomeContents contents)
        implements Collection {
    @Override
    public List<QName> types() {
        return List.of(DavNames.COLLECTION);
    }

    @Override
    public Set<Privilege> privileges(Actor somebody) {
        return access.privileges();
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return Stream.concat(Stream.of(home), kinds.stream())
                .filter(facet::isInstance)
                .map(facet::cast)
                .findFirst();
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return contents.shown(this).stream();
    }

    /** The collection of a kind that shows several as one, if the actor is shown one here. */
    Optional<Union> union(CollectionType kind) {
        return isOwn() ? kind.union(actor) : Optional.empty();
    }

    /** Whether any collections are shown as one. */
    public boolean showsUnion() {
        return kinds.stream().anyMatch(kind -> union(kind).isPresent());
    }

    /** Whether it is the home of whoever asks: collections of others that he or she may see are in it, too. */
    public boolean isOwn() {
        return actor.id().equals(home.owner().userId());
    }
}
