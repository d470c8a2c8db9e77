/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.method;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.CalendarCollectionType;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.CollectionCreation;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code MKCALENDAR}, RFC 4791 section 5.3.1. */
@Component(service = DavMethod.class)
public final class MkCalendarMethod implements DavMethod {
    private final CalendarCollectionType type;
    private final CollectionCreation creation;

    @Activate
    public MkCalendarMethod(@Reference CalendarCollectionType type, @Reference CollectionCreation creation) {
        this.type = type;
        this.creation = creation;
    }

    @Override
    public String name() {
        return "MKCALENDAR";
    }

    /** Also where something is already: RFC 4791 section 5.3.1.1 has its own answer to that, see {@link #requirements}. */
    @Override
    public boolean appliesTo(Target target) {
        List<String> segments = target.href().segments();
        return !segments.isEmpty() && segments.get(0).equals(Calendars.AREA);
    }

    @Override
    public List<Requirement> requirements(DavRequest request) throws DavException {
        if (request.target() instanceof Target.Absent absent) {
            return List.of(new Requirement(absent.parent(), Privilege.BIND));
        }
        if (request.target() instanceof Target.Existing) {
            throw DavException.of(Precondition.RESOURCE_MUST_BE_NULL, "There is something at this address already.");
        }
        throw DavException.of(409, "The parent of this calendar does not exist.");
    }

    @Override
    public void handle(DavRequest request, DavResponse response) throws DavException, IOException {
        Optional<XmlElement> body = request.xml();
        if (body.isPresent() && !body.get().name().equals(CalDavNames.MKCALENDAR)) {
            throw DavException.of(415, "The body of MKCALENDAR is a mkcalendar element of CalDAV.");
        }
        List<XmlElement> properties = body.stream()
                .flatMap(mkcalendar -> mkcalendar.children(DavNames.SET))
                .flatMap(set -> set.children(DavNames.PROP))
                .flatMap(XmlElement::children)
                .toList();
        checkResourceType(properties);
        response.header("Cache-Control", "no-cache");
        creation.create(type, properties, CalDavNames.MKCALENDAR_RESPONSE, request, response);
    }

    /** Clients that name the type name a calendar, or a subscription, which is something else. */
    private static void checkResourceType(List<XmlElement> properties) throws DavException {
        List<QName> known = List.of(DavNames.COLLECTION, CalDavNames.CALENDAR);
        boolean calendar = properties.stream()
                .filter(property -> property.name().equals(DavNames.RESOURCETYPE))
                .flatMap(XmlElement::children)
                .allMatch(wanted -> known.contains(wanted.name()));
        if (!calendar) {
            throw DavException.of(Precondition.VALID_RESOURCETYPE, "Only calendars can be created here.");
        }
    }
}
