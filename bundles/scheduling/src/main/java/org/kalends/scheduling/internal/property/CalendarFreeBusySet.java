/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SettableProperty;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.box.Inbox;
import org.kalends.scheduling.internal.delivery.DefaultCalendars;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code CALDAV:calendar-free-busy-set}, by which clients from before RFC 6638 say which calendars make their owner busy. It is another
 * view of {@code CALDAV:schedule-calendar-transp} of these calendars, so that old and new clients agree.
 */
@Component(service = LiveProperty.class)
public final class CalendarFreeBusySet implements SettableProperty {
    private static final QName TRANSP = ScheduleNames.caldav("schedule-calendar-transp");
    private static final PropertyName STORED_TRANSP = StoredXml.key(TRANSP);
    private static final QName TRANSPARENT = ScheduleNames.caldav("transparent");

    private static final String EVENTS = "VEVENT";

    private final CollectionTypes types;
    private final UnitsOfWork units;

    @Activate
    public CalendarFreeBusySet(@Reference CollectionTypes types, @Reference UnitsOfWork units) {
        this.types = types;
        this.units = units;
    }

    @Override
    public QName name() {
        return ScheduleNames.CALENDAR_FREE_BUSY_SET;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Inbox.is(resource);
    }

    @Override
    public boolean settableOn(Resource resource) {
        return true;
    }

    private List<StoredCollection> calendars(PropertyContext context) {
        StoredCollection inbox = context.the(StoredCollection.class);
        Optional<CollectionType> type = types.get(DefaultCalendars.TYPE);
        return context.the(Storage.class).collections().ownedBy(inbox.id().contextId(), inbox.ownerId()).stream()
                .filter(collection -> type.isPresent() && DefaultCalendars.takes(collection, EVENTS, type.get()))
                .toList();
    }

    private static boolean makesBusy(StoredCollection calendar) {
        String kept = calendar.properties().get(STORED_TRANSP);
        return kept == null || !StoredXml.parse(kept).has(TRANSPARENT);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        Href home = context.resource().parent().orElseThrow().href();
        for (StoredCollection calendar : calendars(context)) {
            if (makesBusy(calendar)) {
                context.href(home.childCollection(calendar.name()), out);
            }
        }
    }

    @Override
    public Runnable accept(PropertyContext context) throws DavException {
        List<StoredCollection> calendars = calendars(context);
        Set<String> known = calendars.stream().map(StoredCollection::name).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (XmlElement href : context.requested().children(DavNames.HREF).toList()) {
            names.add(context.urls()
                    .internal(href.text().strip())
                    .map(Href::name)
                    .filter(known::contains)
                    .orElseThrow(() -> DavException.of(409, "This is none of the owner's calendars: " + href.text())));
        }
        StoredCollection inbox = context.the(StoredCollection.class);
        Storage storage = context.the(Storage.class);
        return () -> keep(names, calendars, new UserId(inbox.id().contextId(), inbox.ownerId()), storage);
    }

    private void keep(Set<String> names, List<StoredCollection> calendars, UserId owner, Storage storage) {
        UnitOfWork unit = units.begin(owner, storage);
        int changed = 0;
        for (StoredCollection calendar : calendars) {
            boolean busy = names.contains(calendar.name());
            if (busy != makesBusy(calendar)) {
                Optional<String> value = busy ? Optional.empty() : Optional.of(transparent());
                unit.also(new Write.PatchCollection(calendar.id(), Map.of(STORED_TRANSP, value)));
                changed++;
            }
        }
        if (changed > 0) {
            commit(unit);
        }
    }

    private static String transparent() {
        XmlElement choice = new XmlElement(TRANSPARENT, Map.of(), List.of());
        return StoredXml.of(new XmlElement(TRANSP, Map.of(), List.of(new XmlElement.Child(choice))));
    }

    private static void commit(UnitOfWork unit) {
        try {
            unit.commit();
        } catch (DavException e) {
            throw new IllegalStateException("What is said at an inbox cannot be kept: " + e.getMessage(), e);
        }
    }
}
