/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Titled;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.NamedForViewer;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.spi.Union;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.storage.api.StoredCollection;

/** What people see resources called. */
public final class ShownName {
    private ShownName() {}

    /** What somebody sees a collection called; its last segment if nothing else. */
    public static String of(Resource collection, Actor actor) {
        return elsewhere(collection, actor)
                .or(() -> given(collection))
                .or(() -> unnamed(collection, actor.user().locale()))
                .orElseGet(() -> collection.href().name());
    }

    private static Optional<String> given(Resource collection) {
        return collection
                .as(StoredCollection.class)
                .map(stored -> stored.properties().get(StoredXml.key(DavNames.DISPLAYNAME)))
                .map(element -> StoredXml.parse(element).text());
    }

    /** The name where it is another one than was given: of several collections shown as one, and of those of others. */
    static Optional<String> elsewhere(Resource resource, Actor actor) {
        Optional<String> ofUnion = resource.as(Union.class).map(Union::displayName);
        Optional<CollectionOwner> owner = resource.as(CollectionOwner.class);
        if (ofUnion.isPresent() || owner.isEmpty()) {
            return ofUnion;
        }
        Optional<NamedForViewer> named =
                resource.as(CollectionType.class).flatMap(type -> type.as(NamedForViewer.class));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String given = given(resource)
                .or(() -> unnamed(resource, actor.user().locale()))
                .orElse("");
        String shown = named.get()
                .displayName(
                        given,
                        resource.as(StoredCollection.class).orElseThrow(),
                        owner.get().user(),
                        actor);
        return Optional.of(shown).filter(name -> !name.equals(given));
    }

    /** The name of what was given none. */
    static Optional<String> unnamed(Resource resource, Locale locale) {
        return Stream.<Optional<String>>of(
                        ofCollection(resource, locale),
                        ofHome(resource, locale),
                        Principal.of(resource).map(Principal::displayName),
                        resource.as(Titled.class).map(Titled::displayName))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ofCollection(Resource resource, Locale locale) {
        return resource.as(StoredCollection.class)
                .map(collection -> collection.standard()
                        ? provisioned(resource).displayName(collection, locale)
                        : collection.path().name());
    }

    private static Provisioned provisioned(Resource standard) {
        return standard.as(CollectionType.class)
                .orElseThrow()
                .as(Provisioned.class)
                .orElseThrow();
    }

    private static Optional<String> ofHome(Resource resource, Locale locale) {
        return resource.as(Home.class)
                .flatMap(home -> resource.as(CollectionType.class))
                .map(type -> type.homeDisplayName(locale));
    }
}
