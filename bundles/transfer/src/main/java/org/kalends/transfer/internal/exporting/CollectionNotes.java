/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.exporting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.OwnedCollections.Owned;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.StoredCollection;
import org.kalends.transfer.internal.layout.CollectionNote;
import org.kalends.transfer.internal.layout.CollectionNote.GrantNote;
import org.kalends.transfer.internal.layout.CollectionNote.StateNote;
import org.kalends.transfer.internal.layout.Notes;
import org.kalends.transfer.internal.layout.WellKnownNames;

/** What is said of a collection. */
final class CollectionNotes {
    private CollectionNotes() {}

    /** @param sequence the state that its folder is in */
    static CollectionNote of(Owned owned, long sequence) {
        StoredCollection collection = owned.collection();
        return new CollectionNote(
                CollectionNote.LAYOUT,
                collection.type(),
                collection.name(),
                collection.standard(),
                text(collection, DavNames.DISPLAYNAME),
                WellKnownNames.DESCRIPTIONS.stream()
                        .map(name -> text(collection, name))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(null),
                text(collection, WellKnownNames.COLOR),
                text(collection, WellKnownNames.ORDER),
                components(collection),
                Notes.of(collection.properties()),
                collection.grants().stream().map(CollectionNotes::of).toList(),
                new StateNote(owned.store().account(), collection.id().folderId(), sequence));
    }

    private static String text(StoredCollection collection, QName property) {
        return element(collection, property).map(XmlElement::text).orElse(null);
    }

    private static Optional<XmlElement> element(StoredCollection collection, QName property) {
        return Optional.ofNullable(collection.properties().get(StoredXml.key(property)))
                .map(StoredXml::parse);
    }

    private static List<String> components(StoredCollection collection) {
        return element(collection, WellKnownNames.COMPONENTS)
                .map(set -> set.children()
                        .flatMap(component -> component.attribute("name").stream())
                        .toList())
                .orElse(null);
    }

    private static GrantNote of(Grant grant) {
        return new GrantNote(
                grant.grantee().kind().name().toLowerCase(Locale.ROOT),
                grant.grantee().id(),
                grant.rights().stream().sorted().map(Enum::name).toList());
    }
}
