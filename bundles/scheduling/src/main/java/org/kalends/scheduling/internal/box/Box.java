/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.box;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ContainedPrivilege;
import org.kalends.dav.api.spi.Delegable;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.OwnPrivileges;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.spi.Selective;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.dav.api.spi.StandardCollection;
import org.kalends.dav.api.text.LocalizedNames;
import org.kalends.scheduling.internal.protocol.ScheduleNames;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.storage.api.StoredCollection;

/** What inboxes and outboxes have in common: every user has one of each, for good, and the server alone puts something in. */
abstract class Box implements CollectionType, Provisioned, Delegable, OwnPrivileges, Selective {
    private static final LocalizedNames NAMES = LocalizedNames.beside(Box.class);
    private static final ServiceGate GATE =
            new ServiceGate("CalDAV", "com.openexchange.caldav.enabled", Inbox.permissions());
    private static final int FORBIDDEN = 403;

    private final String name;
    private final QName resourceType;
    private final List<ContainedPrivilege> privileges;
    private final ObjectFormat format = new MessageFormat();

    Box(String name, QName resourceType, List<ContainedPrivilege> privileges) {
        this.name = name;
        this.resourceType = resourceType;
        this.privileges = List.copyOf(privileges);
    }

    /** A privilege of RFC 6638 section 6. */
    static ContainedPrivilege privilege(String local, Privilege container, String description) {
        return new ContainedPrivilege(named(local), container, description);
    }

    static Privilege named(String local) {
        return new Privilege(ScheduleNames.caldav(local));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String area() {
        return "caldav";
    }

    @Override
    public final QName resourceType() {
        return resourceType;
    }

    @Override
    public final ObjectFormat format() {
        return format;
    }

    @Override
    public final ServiceGate gate() {
        return GATE;
    }

    @Override
    public final List<ContainedPrivilege> privileges() {
        return privileges;
    }

    @Override
    public final List<StandardCollection> standardCollections() {
        return List.of(new StandardCollection(name, Map.of()));
    }

    @Override
    public final String displayName(StoredCollection collection, Locale locale) {
        return NAMES.get(name, locale);
    }

    @Override
    public final String homeDisplayName(Locale locale) {
        return NAMES.get("home", locale);
    }

    @Override
    public final Precondition standardCollectionNeeded() {
        return SchedulePreconditions.DEFAULT_CALENDAR_NEEDED;
    }

    @Override
    public final Precondition locationNotOk() {
        return SchedulePreconditions.CALENDAR_COLLECTION_LOCATION_OK;
    }

    @Override
    public final void permit(AcceptedObject object, Actor actor) throws DavException {
        throw DavException.of(FORBIDDEN, "The server alone puts messages here.");
    }
}
