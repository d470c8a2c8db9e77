/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Union;
import org.kalends.dav.core.internal.access.FolderAccess;
import org.kalends.dav.core.internal.access.HomeAccess;
import org.kalends.dav.core.internal.access.Rights;
import org.kalends.dav.core.internal.catalogue.Catalogue;
import org.kalends.dav.core.internal.catalogue.Finding;
import org.kalends.dav.core.internal.catalogue.ItemQuestion;
import org.kalends.dav.core.internal.catalogue.Shelf;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds what is in a home: the owner's collections under their names, and in one's own home those of others that one has
 * rights on, under their folder ids.
 */
@Component(service = HomeContents.class)
public final class HomeContents {
    private final Catalogue catalogue;
    private final Identities identities;

    @Activate
    public HomeContents(@Reference Catalogue catalogue, @Reference Identities identities) {
        this.catalogue = catalogue;
        this.identities = identities;
    }

    /** All that a listing of the home has. */
    List<Resource> shown(HomeCollection home) {
        List<StoredCollectionResource> visible = home.visible();
        List<Resource> shown = new ArrayList<>();
        for (StoredCollectionResource collection : visible) {
            if (isShownAlone(collection, home)) {
                shown.add(collection);
            }
        }
        for (CollectionType type : home.kinds()) {
            home.union(type)
                    .ifPresent(union -> union(union, type, home, visible).ifPresent(shown::add));
        }
        return shown;
    }

    private static boolean isShownAlone(StoredCollectionResource collection, HomeCollection home) {
        return home.seen().presentation(collection.type()).alone().test(collection.stored());
    }

    private static Optional<UnionResource> union(
            Union union, CollectionType type, HomeCollection home, List<StoredCollectionResource> visible) {
        List<StoredCollectionResource> ofType = visible.stream()
                .filter(collection -> collection.type().equals(type))
                .toList();
        MemberNames names = MemberNames.plain(home.href().childCollection(union.name()));
        Optional<StoredCollectionResource> main = ofType.stream()
                .filter(collection -> collection.stored().standard() && isOwned(collection.stored(), home))
                .findFirst();
        return main.map(standard -> new UnionResource(
                union,
                standard.at(names),
                ofType.stream()
                        .filter(other -> !other.equals(standard))
                        .filter(other -> union.members().test(other.stored()))
                        .filter(other -> other.access().onCollection().contains(Privilege.READ))
                        .map(other -> other.at(names.of(Union.prefix(other.stored()))))
                        .toList()));
    }

    private static boolean isOwned(StoredCollection stored, HomeCollection home) {
        return stored.ownerId() == home.home().owner().userId().id();
    }

    /** Whether the actor may know that the home is there. */
    boolean isKnown(HomeCollection home) {
        return !home.access().visiting() || !home.visible().isEmpty();
    }

    /** All collections the actor has rights on, shown or not; to be had of the home, which keeps them. */
    List<StoredCollectionResource> visible(HomeCollection home) {
        List<StoredCollectionResource> visible = new ArrayList<>();
        Set<String> names = new HashSet<>();
        UserId owner = home.home().owner().userId();
        for (Shelf shelf : catalogue.ownedBy(owner)) {
            for (StoredCollection stored : shelf.collections()) {
                String name = names.add(stored.name())
                        ? stored.name()
                        : FolderAddress.of(shelf.storage(), stored).encoded();
                resource(home, stored, shelf.storage(), name, owner(home, stored))
                        .ifPresent(visible::add);
            }
        }
        if (home.isOwn()) {
            visible.addAll(shared(home, names));
        }
        return visible;
    }

    /** The collections of others, whose owners are looked up together. */
    private List<StoredCollectionResource> shared(HomeCollection home, Set<String> taken) {
        List<Shelf> granted = catalogue
                .grantedTo(home.actor().id(), home.actor().grantees())
                .stream()
                .map(shelf -> new Shelf(shelf.storage(), ofOthers(shelf.collections(), home)))
                .toList();
        Owners owners = Owners.of(
                granted.stream().flatMap(shelf -> shelf.collections().stream()).toList(), identities::users);
        List<StoredCollectionResource> shared = new ArrayList<>();
        granted.forEach(shelf -> shelf.collections().forEach(stored -> {
            FolderAddress address = FolderAddress.of(shelf.storage(), stored);
            String name = taken.contains(address.plain()) ? address.encoded() : address.plain();
            resource(home, stored, shelf.storage(), name, owners.of(stored)).ifPresent(shared::add);
        }));
        return shared;
    }

    private static List<StoredCollection> ofOthers(List<StoredCollection> granted, HomeCollection home) {
        return granted.stream()
                .filter(stored -> !isOwned(stored, home))
                .filter(stored -> type(home, stored).isPresent())
                .toList();
    }

    private static Optional<CollectionType> type(HomeCollection home, StoredCollection stored) {
        return home.kinds().stream()
                .filter(kind -> kind.name().equals(stored.type()))
                .findFirst();
    }

    private Optional<User> owner(HomeCollection home, StoredCollection stored) {
        return isOwned(stored, home)
                ? Optional.of(home.home().owner())
                : Owners.contextOf(stored)
                        .or(() -> identities.user(new UserId(stored.id().contextId(), stored.ownerId())));
    }

    /**
     * What stands under a name in the home, if the actor may know of it.
     *
     * @param next which item in it will be asked for
     */
    Optional<FoundInHome> find(HomeCollection home, String name, Optional<ItemQuestion> next) {
        for (CollectionType type : home.kinds()) {
            Optional<Union> union = home.union(type);
            if (union.isPresent() && union.get().name().equals(name)) {
                return union(union.get(), type, home, home.visible()).map(FoundInHome::of);
            }
        }
        List<String> types = home.kinds().stream().map(CollectionType::name).toList();
        Finding finding = catalogue.find(home.home().owner().userId(), types, name, next);
        return named(home, name, finding)
                .flatMap(found -> isShownAlone(found, home) ? Optional.of(found) : searched(found, home))
                .map(found -> new FoundInHome(found, finding.located()));
    }

    private static Optional<Resource> searched(StoredCollectionResource found, HomeCollection home) {
        return home.seen()
                .presentation(found.type())
                .searched()
                .filter(searched -> searched.collections().test(found.stored()))
                .map(searched -> new SearchedResource(searched, found));
    }

    private Optional<StoredCollectionResource> named(HomeCollection home, String name, Finding finding) {
        if (finding.collection().isPresent()) {
            return resource(home, finding, name);
        }
        Optional<StoredCollectionResource> found = byFolderId(home, name);
        if (found.isEmpty() && !finding.certain()) {
            home.doubt();
        }
        return found;
    }

    /** How collections of others are named, and those of accounts of earlier servers. */
    private Optional<StoredCollectionResource> byFolderId(HomeCollection home, String name) {
        int contextId = home.home().owner().userId().contextId();
        for (FolderAddress address : FolderAddress.read(name)) {
            Finding finding = catalogue.at(address.account(), new CollectionId(contextId, address.folderId()));
            boolean mayBeHere = finding.collection()
                    .filter(stored -> home.isOwn() || isOwned(stored, home))
                    .isPresent();
            Optional<StoredCollectionResource> found = mayBeHere ? resource(home, finding, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<StoredCollectionResource> resource(HomeCollection home, Finding finding, String name) {
        StoredCollection stored = finding.collection().orElseThrow();
        return resource(home, stored, finding.storage(), name, owner(home, stored));
    }

    /** A collection in the home, if it is of a kind that is open and the actor has any right on it. */
    private Optional<StoredCollectionResource> resource(
            HomeCollection home, StoredCollection stored, Storage storage, String name, Optional<User> owner) {
        Optional<CollectionType> type = type(home, stored);
        if (type.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        FolderAccess access = Rights.in(
                stored,
                storage.permits(stored),
                type.get(),
                home.actor(),
                home.access().delegated());
        MemberNames names = MemberNames.plain(home.href().childCollection(name));
        HomeCollection boundIn = homeOf(stored, owner.get(), home);
        return Optional.of(new StoredCollectionResource(
                        names, boundIn, boundIn, stored, type.get(), storage, new CollectionOwner(owner.get()), access))
                .filter(found -> !access.onCollection().isEmpty());
    }

    /** Where a collection is bound: to remove it takes a right there, not in the home that merely shows it. */
    private HomeCollection homeOf(StoredCollection stored, User owner, HomeCollection shownIn) {
        if (isOwned(stored, shownIn)) {
            return shownIn;
        }
        String area = shownIn.home().area();
        Href href = Href.ROOT
                .childCollection(area)
                .childCollection("users")
                .childCollection(String.valueOf(owner.userId().id()));
        return new HomeCollection(
                href, new Home(area, owner), shownIn.kinds(), shownIn.seen(), HomeAccess.visitor(), this);
    }
}
