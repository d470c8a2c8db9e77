/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Union;
import org.kalends.dav.core.internal.access.HomeAccess;
import org.kalends.storage.api.ItemPart;

/**
 * The collection that holds a user's collections of one area, as somebody sees it. What is in it is looked up once, so that
 * its state and its members tell of one moment. Used by the request's thread.
 */
public final class HomeCollection implements Collection {
    private final Href href;
    private final Home home;
    private final List<CollectionType> kinds;
    private final SeenKinds seen;
    private final HomeAccess access;
    private final HomeContents contents;
    private final Facets facets;
    private Optional<List<StoredCollectionResource>> visible = Optional.empty();
    private boolean doubtful;

    /**
     * A home.
     *
     * @param href its address
     * @param home whose it is
     * @param kinds the kinds of collections in it
     * @param seen who sees it, and how collections look to him or her
     * @param access what the actor may do in it
     * @param contents finds what is in it
     */
    HomeCollection(
            Href href,
            Home home,
            List<CollectionType> kinds,
            SeenKinds seen,
            HomeAccess access,
            HomeContents contents) {
        this.href = href;
        this.home = home;
        this.kinds = kinds;
        this.seen = seen;
        this.access = access;
        this.contents = contents;
        List<Object> sides = new ArrayList<>(kinds);
        sides.add(0, home);
        this.facets = new Facets(sides.toArray());
    }

    @Override
    public Href href() {
        return href;
    }

    /** Whose it is. */
    public Home home() {
        return home;
    }

    /** The kinds of collections in it. */
    public List<CollectionType> kinds() {
        return kinds;
    }

    /** Who sees it. */
    public Actor actor() {
        return seen.actor();
    }

    /** How collections look to whoever sees it. */
    SeenKinds seen() {
        return seen;
    }

    /** What the actor may do in it. */
    public HomeAccess access() {
        return access;
    }

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
        return facets.get(facet);
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return contents.shown(this).stream();
    }

    /** All collections in it that the actor has rights on, shown or not. */
    List<StoredCollectionResource> visible() {
        if (visible.isEmpty()) {
            visible = Optional.of(contents.visible(this));
        }
        return visible.get();
    }

    /** Notes that a store was asked for something in vain that it may have. */
    void doubt() {
        doubtful = true;
    }

    /** Whether what was looked for and not found in it may be in a store that is away. */
    public boolean isDoubtful() {
        return doubtful;
    }

    /** The collection of a kind that shows several as one, if the actor is shown one here. */
    Optional<Union> union(CollectionType kind) {
        return isOwn() ? seen.presentation(kind).union() : Optional.empty();
    }

    /** Whether any collections are shown as one. */
    public boolean showsUnion() {
        return kinds.stream().anyMatch(kind -> union(kind).isPresent());
    }

    /** Whether it is the home of whoever asks: collections of others that he or she may see are in it, too. */
    public boolean isOwn() {
        return actor().id().equals(home.owner().userId());
    }
}
