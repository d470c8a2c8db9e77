/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.format.VCardFormat;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.photo.Completion;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.client.Clients;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Completing;
import org.kalends.dav.api.spi.Discoverable;
import org.kalends.dav.api.spi.NamedForViewer;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Presentation;
import org.kalends.dav.api.spi.Presented;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.dav.api.spi.StandardCollection;
import org.kalends.dav.api.spi.Union;
import org.kalends.dav.api.text.LocalizedNames;
import org.kalends.identity.User;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Address books (RFC 6352 section 5.2). */
@Component(service = CollectionType.class)
public final class AddressBookType
        implements CollectionType, Provisioned, Discoverable, NamedForViewer, Presented, Completing {
    /** Name of the collection that shows all address books as one. */
    static final String UNION = "Contacts";

    private static final LocalizedNames NAMES = LocalizedNames.beside(AddressBookType.class);

    private final ObjectFormat format = new VCardFormat();
    private final Clients clients;

    @Activate
    public AddressBookType(@Reference Clients clients) {
        this.clients = clients;
    }

    @Override
    public String name() {
        return AddressBooks.NAME;
    }

    @Override
    public String area() {
        return AddressBooks.AREA;
    }

    @Override
    public QName resourceType() {
        return CardDavNames.ADDRESSBOOK;
    }

    @Override
    public ObjectFormat format() {
        return format;
    }

    @Override
    public ServiceGate gate() {
        return AddressBooks.GATE;
    }

    @Override
    public List<StandardCollection> standardCollections() {
        return List.of(new StandardCollection(AddressBooks.STANDARD, Map.of()));
    }

    @Override
    public String displayName(StoredCollection collection, Locale locale) {
        return NAMES.get(AddressBooks.isGlobal(collection) ? "global" : "contacts", locale);
    }

    @Override
    public String homeDisplayName(Locale locale) {
        return NAMES.get("home", locale);
    }

    /** Books of others carry their owner's name, as users of the groupware know it. */
    @Override
    public String displayName(String given, StoredCollection collection, User owner, Actor actor) {
        boolean named = actor.id().equals(owner.userId()) || AddressBooks.isGlobal(collection);
        return named ? given : given + " (" + owner.displayName() + ')';
    }

    @Override
    public Presentation presentation(Actor actor) {
        Exposure exposure = Exposure.of(actor, clients);
        String displayName = NAMES.get("union", actor.user().locale());
        Optional<Union> union = exposure.aggregated()
                ? Optional.of(new Union(UNION, displayName, exposure::aggregates))
                : Optional.empty();
        return new Presentation(
                exposure::showsAlone, union, Optional.of(DirectorySearch.of(actor, exposure::searches)));
    }

    @Override
    public Octets completed(Octets sent, DavRequest request) throws DavException {
        return Completion.of(sent, request, format.maxOctets());
    }

    @Override
    public Precondition standardCollectionNeeded() {
        return CardDavPreconditions.DEFAULT_ADDRESSBOOK_NEEDED;
    }

    @Override
    public Precondition locationNotOk() {
        return CardDavPreconditions.ADDRESSBOOK_COLLECTION_LOCATION_OK;
    }
}
