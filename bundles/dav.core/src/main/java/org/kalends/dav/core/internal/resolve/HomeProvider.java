/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ResourceProvider;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.dav.core.internal.catalogue.ItemQuestion;
import org.kalends.dav.core.internal.registry.KnownCollectionTypes;
import org.kalends.identity.Identities;
import org.kalends.identity.Scopes;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.LocatedItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The homes and all that is in them: {@code <area>/…} is the home of whoever asks, {@code <area>/users/<id>/…} the home of
 * that user. What the asker may not see is answered as if it did not exist.
 */
@Component
public final class HomeProvider implements ResourceProvider {
    private static final String USERS = "users";
    private static final int OF_A_USER = 3;
    private static final int FORBIDDEN = 403;

    private final KnownCollectionTypes types;
    private final Homes homes;
    private final HomeContents contents;
    private final Identities identities;

    @Activate
    public HomeProvider(
            @Reference KnownCollectionTypes types,
            @Reference Homes homes,
            @Reference HomeContents contents,
            @Reference Identities identities) {
        this.types = types;
        this.homes = homes;
        this.contents = contents;
        this.identities = identities;
    }

    @Override
    public boolean serves(String area) {
        return typesIn(area).findAny().isPresent();
    }

    private Stream<CollectionType> typesIn(String area) {
        return types.all().stream().filter(type -> type.area().equals(area));
    }

    @Override
    public Target resolve(Href href, Actor actor, Set<ItemPart> parts) throws DavException {
        List<String> segments = href.segments();
        String area = segments.get(0);
        List<CollectionType> kinds = openIn(area, actor);
        Href own = Href.ROOT.childCollection(area);
        if (segments.size() < 2 || !segments.get(1).equals(USERS)) {
            return below(homes.own(own, area, actor, kinds), href, 1, parts);
        }
        if (segments.size() < OF_A_USER) {
            return new Target.Orphan(href);
        }
        Href named = own.childCollection(USERS).childCollection(segments.get(2));
        if (segments.get(2).equals(String.valueOf(actor.id().id()))) {
            return below(homes.own(named, area, actor, kinds), href, OF_A_USER, parts);
        }
        Optional<User> owner = user(segments.get(2), actor);
        return owner.isPresent()
                ? below(homes.of(owner.get(), named, area, actor, kinds), href, OF_A_USER, parts)
                : new Target.Orphan(href);
    }

    private Optional<User> user(String id, Actor actor) {
        return id.matches("[1-9][0-9]{0,8}")
                ? identities.user(new UserId(actor.id().contextId(), Integer.parseInt(id)))
                : Optional.empty();
    }

    /** The kinds of collections the user may use in an area. Read once: they may go while the request is under way. */
    private List<CollectionType> openIn(String area, Actor actor) throws DavException {
        List<CollectionType> kinds = typesIn(area).toList();
        if (kinds.isEmpty() || !types.areAllHere(area)) {
            // Without a kind its collections would not be found, and a client that is told so deletes its copy
            throw DavException.notReady();
        }
        List<CollectionType> open =
                kinds.stream().filter(kind -> kind.gate().opensTo(actor)).toList();
        if (open.isEmpty()) {
            throw closed(kinds.get(0).gate(), actor);
        }
        return open;
    }

    /** What another sign-in of the user could do is told as a privilege that is missing, RFC 3744 section 7.1.1. */
    private static DavException closed(ServiceGate gate, Actor actor) {
        String reason = gate.closedTo(actor).orElse("This account has no permission for this.");
        return actor.scopes().allow(Scopes.Access.READ, gate.permissions())
                ? DavException.of(FORBIDDEN, reason)
                : DavException.of(Precondition.NEED_PRIVILEGES, reason);
    }

    private Target below(HomeCollection home, Href href, int depth, Set<ItemPart> parts) throws DavException {
        List<String> segments = href.segments();
        if (segments.size() == depth) {
            return contents.isKnown(home) ? new Target.Existing(home) : new Target.Orphan(href);
        }
        Optional<ItemQuestion> next =
                segments.size() == depth + 2 ? Optional.of(new ItemQuestion(href.name(), parts)) : Optional.empty();
        Optional<FoundInHome> found = contents.find(home, segments.get(depth), next);
        if (found.isEmpty() && !contents.isKnown(home)) {
            return new Target.Orphan(href);
        }
        if (home.isDoubtful() && segments.size() > depth + 1) {
            throw DavException.notReady();
        }
        if (segments.size() == depth + 1) {
            return found.<Target>map(inHome -> new Target.Existing(inHome.resource()))
                    .orElseGet(() -> new Target.Absent(href, home));
        }
        if (found.isEmpty()) {
            return new Target.Orphan(href);
        }
        return below(found.get(), segments.subList(depth + 1, segments.size()), href, parts);
    }

    /** What a path below something in a home names. */
    private static Target below(FoundInHome found, List<String> rest, Href href, Set<ItemPart> parts) {
        if (found.resource() instanceof UnionResource union) {
            return rest.size() == 1 ? item(union.candidates(href.name()), href, parts) : new Target.Orphan(href);
        }
        StoredCollectionResource outer = found.resource() instanceof SearchedResource searched
                ? searched.collection()
                : (StoredCollectionResource) found.resource();
        if (found.located().isPresent()) {
            return inside(outer, found.located().get(), href, parts);
        }
        return inside(outer, rest, href, parts);
    }

    /** A collection in a collection, or the item of the name that its store has told. */
    private static Target inside(StoredCollectionResource outer, LocatedItem located, Href href, Set<ItemPart> parts) {
        Optional<StoredCollectionResource> inner = outer.inner().named(href.name());
        if (inner.isPresent()) {
            return new Target.Existing(inner.get());
        }
        return outer.current(located.item(), parts)
                .flatMap(outer::shown)
                .<Target>map(Target.Existing::new)
                .orElseGet(() -> new Target.Absent(href, outer, nameIn(outer, href)));
    }

    /** What a path below a collection names: collections in one another, and at its end one more or an item. */
    private static Target inside(StoredCollectionResource outer, List<String> path, Href href, Set<ItemPart> parts) {
        StoredCollectionResource collection = outer;
        for (String name : path.subList(0, path.size() - 1)) {
            Optional<StoredCollectionResource> inner = collection.inner().named(name);
            if (inner.isEmpty()) {
                return new Target.Orphan(href);
            }
            collection = inner.get();
        }
        Optional<StoredCollectionResource> last = collection.inner().named(href.name());
        return last.isPresent() ? new Target.Existing(last.get()) : item(List.of(collection), href, parts);
    }

    /** The item in the first of the collections that has it, or a free name in the first. */
    private static Target item(List<StoredCollectionResource> collections, Href href, Set<ItemPart> parts) {
        for (StoredCollectionResource collection : collections) {
            Optional<Item> item = collection.find(nameIn(collection, href), parts);
            Optional<Resource> member = item.flatMap(collection::shown);
            if (member.isPresent()) {
                return new Target.Existing(member.get());
            }
        }
        StoredCollectionResource place = collections.get(0);
        return new Target.Absent(href, place, nameIn(place, href));
    }

    private static String nameIn(StoredCollectionResource collection, Href href) {
        return collection.names().item(href.name()).orElseThrow();
    }
}
