/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SettableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.delivery.DefaultCalendars;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/** In which calendar invitations of a kind are put, told and said at the inbox (RFC 6638 section 9.2). */
abstract class DefaultCalendarUrl implements LiveProperty, SettableProperty {
    private final QName name;
    private final String kind;
    private final CollectionTypes types;
    private final UnitsOfWork units;

    /**
     * @param name the property's element
     * @param kind {@code VEVENT}, {@code VTODO}
     */
    DefaultCalendarUrl(QName name, String kind, CollectionTypes types, UnitsOfWork units) {
        this.name = name;
        this.kind = kind;
        this.types = types;
        this.units = units;
    }

    @Override
    public final QName name() {
        return name;
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return Inbox.is(resource);
    }

    @Override
    public final boolean settableOn(Resource resource) {
        return true;
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) {
        Resource inbox = context.resource();
        StoredCollection stored = context.the(StoredCollection.class);
        types.get(DefaultCalendars.TYPE)
                .flatMap(type -> DefaultCalendars.of(stored, kind, type, context.the(Storage.class)))
                .ifPresent(calendar ->
                        context.href(inbox.parent().orElseThrow().href().childCollection(calendar.name()), out));
    }

    @Override
    public final Runnable accept(PropertyContext context) throws DavException {
        StoredCollection inbox = context.the(StoredCollection.class);
        Storage storage = context.the(Storage.class);
        StoredCollection calendar = types.get(DefaultCalendars.TYPE)
                .flatMap(type -> calendar(context, inbox, storage).filter(found -> isFit(found, type)))
                .orElseThrow(() -> DavException.of(
                        SchedulePreconditions.VALID_SCHEDULE_DEFAULT_CALENDAR_URL,
                        "This is none of the owner's calendars in which such things could be."));
        return () -> keep(calendar, inbox, storage);
    }

    private boolean isFit(StoredCollection calendar, CollectionType type) {
        return DefaultCalendars.of(List.of(calendar), kind, type).isPresent();
    }

    private static Optional<StoredCollection> calendar(
            PropertyContext context, StoredCollection inbox, Storage storage) {
        List<XmlElement> hrefs = context.requested().children(DavNames.HREF).toList();
        Optional<Href> href =
                hrefs.size() == 1 ? context.urls().internal(hrefs.get(0).text().strip()) : Optional.empty();
        Href home = context.resource().parent().orElseThrow().href();
        Href own = Href.ROOT.childCollection(home.segments().get(0));
        Href named = own.childCollection("users").childCollection(String.valueOf(inbox.ownerId()));
        return href.filter(found ->
                        found.parent().samePlace(named) || found.parent().samePlace(own))
                .flatMap(found -> storage.collections()
                        .find(inbox.id().contextId(), inbox.ownerId(), DefaultCalendars.TYPE, found.name()));
    }

    private void keep(StoredCollection calendar, StoredCollection inbox, Storage storage) {
        String folder = calendar.id().folderId();
        try {
            units.begin(new UserId(inbox.id().contextId(), inbox.ownerId()), storage)
                    .also(new Write.PatchCollection(
                            inbox.id(), Map.of(DefaultCalendars.key(kind), Optional.of(folder))))
                    .commit();
        } catch (DavException e) {
            throw new IllegalStateException("What is said at an inbox cannot be kept: " + e.getMessage(), e);
        }
    }
}
