/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.format.ICalendarFormat;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.kind.ComponentSet;
import org.kalends.caldav.internal.limit.ObjectLimits;
import org.kalends.caldav.internal.naming.DisplayNameTemplates;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.window.SyncInterval;
import org.kalends.caldav.internal.window.TimeWindow;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ContainedPrivilege;
import org.kalends.dav.api.spi.Delegable;
import org.kalends.dav.api.spi.Discoverable;
import org.kalends.dav.api.spi.NamedForViewer;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.spi.Selective;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.dav.api.spi.StandardCollection;
import org.kalends.dav.api.spi.Windowed;
import org.kalends.dav.api.text.LocalizedNames;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.identity.User;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/** Calendars (RFC 4791 section 4.2), task lists among them. */
@Component(service = {CollectionType.class, CalendarCollectionType.class})
public final class CalendarCollectionType
        implements CollectionType,
                Provisioned,
                Discoverable,
                Delegable,
                OwnPrivileges,
                NamedForViewer,
                Windowed,
                Selective {
    private static final LocalizedNames NAMES = LocalizedNames.beside(CalendarCollectionType.class);
    private static final String TASKS = "tasks";

    private final ObjectFormat format = new ICalendarFormat();
    private final SyncInterval interval = new SyncInterval(Clock.systemDefaultZone());

    @Override
    public String name() {
        return Calendars.NAME;
    }

    @Override
    public String area() {
        return Calendars.AREA;
    }

    @Override
    public QName resourceType() {
        return CalDavNames.CALENDAR;
    }

    @Override
    public ObjectFormat format() {
        return format;
    }

    @Override
    public ServiceGate gate() {
        return Calendars.GATE;
    }

    /** One for events, one for tasks: the clients of Apple expect calendars of one type of component. */
    @Override
    public List<StandardCollection> standardCollections() {
        return List.of(standard(Calendars.DEFAULT, "VEVENT"), standard(TASKS, "VTODO"));
    }

    private static StandardCollection standard(String name, String component) {
        QName property = CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SET;
        String value = StoredXml.of(new ComponentSet(List.of(component)).element(property));
        return new StandardCollection(name, Map.of(StoredXml.key(property), value));
    }

    @Override
    public String displayName(StoredCollection collection, Locale locale) {
        return NAMES.get(collection.name().equals(TASKS) ? TASKS : Calendars.DEFAULT, locale);
    }

    @Override
    public String displayName(String given, StoredCollection collection, User owner, Actor actor) {
        return DisplayNameTemplates.name(given, owner, actor);
    }

    @Override
    public String homeDisplayName(Locale locale) {
        return NAMES.get("home", locale);
    }

    @Override
    public List<ContainedPrivilege> privileges() {
        return List.of(new ContainedPrivilege(Calendars.READ_FREE_BUSY, Privilege.READ, "See when the owner is busy"));
    }

    @Override
    public Optional<TimeWindow> window(Actor actor) {
        return interval.window(actor.config());
    }

    @Override
    public Optional<TimeWindow> window(String key) {
        return TimeWindow.parse(key);
    }

    @Override
    public void permit(AcceptedObject object, Actor actor) throws DavException {
        interval.permit(object, actor.config());
        ObjectLimits.of(actor.config()).permit(object);
    }

    @Override
    public Precondition standardCollectionNeeded() {
        return CalDavPreconditions.DEFAULT_CALENDAR_NEEDED;
    }

    @Override
    public Precondition locationNotOk() {
        return CalDavPreconditions.CALENDAR_COLLECTION_LOCATION_OK;
    }
}
