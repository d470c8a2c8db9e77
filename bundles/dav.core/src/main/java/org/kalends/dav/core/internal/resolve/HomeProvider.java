/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.internal.registry.CollectionTypes;
import org.kalends.dav.core.internal.registry.Stores;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.ResourceProvider;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
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

    private final CollectionTypes types;
    private final Stores stores;
    private final StandardCollections standardCollections;

    @Activate
    public HomeProvider(
            @Reference CollectionTypes types,
            @Reference Stores stores,
            @Reference StandardCollections standardCollections) {
        this.types = types;
        this.stores = stores;
        this.standardCollections = standardCollections;
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
            return below(home(own, area, actor, kinds), href, 1, parts);
        }
        boolean isOwn = segments.size() > 2
                && segments.get(2).equals(String.valueOf(actor.id().id()));
        Href named = own.childCollection(USERS).childCollection(segments.size() > 2 ? segments.get(2) : "");
        return isOwn ? below(home(named, area, actor, kinds), href, 3, parts) : new Target.Orphan(href);
    }

    /** The kinds of collections the user may use in an area. Read once: they may go while the request is under way. */
    private List<CollectionType> openIn(String area, Actor actor) throws DavException {
        List<CollectionType> kinds = typesIn(area).toList();
        if (kinds.isEmpty()) {
            // Without a kind no collection would be found, and a client that is told so deletes its copy
            throw DavException.of(503, "This part of the server is not ready. Please try again in a moment.");
        }
        List<CollectionType> open =
                kinds.stream().filter(kind -> kind.gate().opensTo(actor)).toList();
        if (open.isEmpty()) {
            throw DavException.of(
                    403, kinds.get(0).gate().closedTo(actor).orElse("This account has no permission for this."));
        }
        return open;
    }

    private HomeCollection home(Href href, String area, Actor actor, List<CollectionType> kinds) {
        standardCollections.ensure(actor.id(), kinds);
        return new HomeCollection(href, new Home(area, actor.user()), kinds, stores);
    }

    private Target below(HomeCollection home, Href href, int depth, Set<ItemPart> parts) {
        List<String> segments = href.segments();
        if (segments.size() == depth) {
            return new Target.Existing(home);
        }
        Optional<StoredCollectionResource> found = collection(home, segments.get(depth));
        if (segments.size() == depth + 1) {
            return found.<Target>map(Target.Existing::new).orElseGet(() -> new Target.Absent(href, home));
        }
        if (found.isEmpty() || segments.size() > depth + 2) {
            return new Target.Orphan(href);
        }
        return item(found.get(), href, parts);
    }

    private static Target item(StoredCollectionResource collection, Href href, Set<ItemPart> parts) {
        ItemAddress address = new ItemAddress(collection.stored().id(), href.name());
        Optional<Item> item = collection.storage().items().find(address, parts);
        return item.<Resource>map(found -> new ItemResource(collection, found))
                .<Target>map(Target.Existing::new)
                .orElseGet(() -> new Target.Absent(href, collection));
    }

    private Optional<StoredCollectionResource> collection(HomeCollection home, String name) {
        Href href = home.href().childCollection(name);
        for (Storage storage : stores.present()) {
            for (CollectionType type : home.kinds()) {
                Optional<StoredCollection> stored = byName(home, storage, type, name);
                if (stored.isPresent()) {
                    return Optional.of(new StoredCollectionResource(
                            href, stored.get(), type, storage, home.home().owner()));
                }
            }
        }
        // Nothing may be called missing while a store is away that could have it
        return byAlias(home, stores.all(), href, name);
    }

    private static Optional<StoredCollection> byName(
            HomeCollection home, Storage storage, CollectionType type, String name) {
        var owner = home.home().owner().userId();
        return storage.collections().find(owner.contextId(), owner.id(), type.name(), name);
    }

    /** The raw folder id and its unpadded base64url form, under which accounts of earlier servers know a collection. */
    private static Optional<StoredCollectionResource> byAlias(
            HomeCollection home, java.util.Collection<Storage> storages, Href href, String name) {
        var owner = home.home().owner();
        for (String folderId :
                Stream.concat(Stream.of(name), decoded(name).stream()).toList()) {
            for (Storage storage : storages) {
                CollectionId id = new CollectionId(owner.userId().contextId(), folderId);
                Optional<StoredCollection> stored = storage.collections()
                        .find(id)
                        .filter(found -> found.ownerId() == owner.userId().id());
                for (CollectionType type : home.kinds()) {
                    if (stored.isPresent() && stored.get().type().equals(type.name())) {
                        return Optional.of(new StoredCollectionResource(href, stored.get(), type, storage, owner));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String name) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(name), StandardCharsets.US_ASCII);
            return Optional.of(text).filter(folderId -> !folderId.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
