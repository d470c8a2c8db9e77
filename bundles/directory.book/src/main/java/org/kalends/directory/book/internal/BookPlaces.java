/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.Optional;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Presentation;
import org.kalends.dav.api.spi.Presented;
import org.kalends.dav.api.spi.Union;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows where somebody finds the global address book. */
@Component(service = BookPlaces.class)
public final class BookPlaces {
    private final Stores stores;
    private final CollectionTypes types;

    @Activate
    public BookPlaces(@Reference Stores stores, @Reference CollectionTypes types) {
        this.stores = stores;
        this.types = types;
    }

    /** The place of the book; empty when this person has none, or is not let in to address books. */
    Optional<BookPlace> of(Actor actor) {
        return types.get(BookCollection.TYPE)
                .filter(type -> type.gate().opensTo(actor))
                .flatMap(type -> BookCollection.find(actor.id().contextId(), stores.defaultStore())
                        .flatMap(book -> of(book, Href.ROOT.childCollection(type.area()), presentation(type, actor))));
    }

    private static Presentation presentation(CollectionType type, Actor actor) {
        return type.as(Presented.class)
                .map(presented -> presented.presentation(actor))
                .orElse(Presentation.EACH);
    }

    private static Optional<BookPlace> of(StoredCollection book, Href home, Presentation shown) {
        Href own = home.childCollection(book.id().folderId());
        if (shown.alone().test(book)) {
            return Optional.of(new BookPlace(own, "", false));
        }
        Optional<Union> union =
                shown.union().filter(several -> several.members().test(book));
        if (union.isPresent()) {
            return Optional.of(new BookPlace(home.childCollection(union.get().name()), Union.prefix(book), false));
        }
        return shown.searched().filter(some -> some.collections().test(book)).map(some -> new BookPlace(own, "", true));
    }
}
