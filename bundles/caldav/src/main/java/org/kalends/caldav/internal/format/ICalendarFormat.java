/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.json.CalendarForm;
import org.kalends.caldav.internal.kind.ComponentSet;
import org.kalends.caldav.internal.object.ReadObject;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.personal.OwnParts;
import org.kalends.caldav.internal.personal.SharedObject;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.zone.StandardZones;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.dav.api.resource.Derived;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.EarlierForms;
import org.kalends.dav.api.spi.Identified;
import org.kalends.dav.api.spi.Joinable;
import org.kalends.dav.api.spi.JoinedObjects;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.OtherForms;
import org.kalends.dav.api.spi.Personal;
import org.kalends.dav.api.spi.Preferred;
import org.kalends.dav.api.spi.Recognizable;
import org.kalends.dav.api.spi.Reducing;
import org.kalends.dav.api.spi.Splittable;
import org.kalends.dav.api.text.CleanText;
import org.kalends.dav.api.text.MediaType;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

/**
 * iCalendar (RFC 5545) as far as calendars store it (RFC 4791 section 4.1). An object that is fit stays octet for octet
 * what the client sent; one with a known flaw is mended in that place only.
 */
public final class ICalendarFormat
        implements ObjectFormat,
                Recognizable,
                Splittable,
                Joinable,
                Identified,
                Reducing,
                OtherForms,
                EarlierForms,
                Personal,
                Preferred {
    private static final List<MediaType> FORMS = CalendarForm.others();
    private static final long MAX_OCTETS = 10L * 1024 * 1024;

    private final Mending mending;

    /** The format with random UIDs for objects that have none. */
    public ICalendarFormat() {
        this(() -> UUID.randomUUID().toString());
    }

    /** The format with a source of UIDs for objects that have none. */
    ICalendarFormat(Supplier<String> newUid) {
        mending = new Mending(newUid);
    }

    @Override
    public String mediaType() {
        return "text/calendar";
    }

    @Override
    public String nameSuffix() {
        return ".ics";
    }

    @Override
    public QName dataElement() {
        return CalDavNames.CALENDAR_DATA;
    }

    @Override
    public Stream<Octets> split(Octets several) throws DavException {
        try {
            return CalendarSplit.of(several);
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }

    @Override
    public JoinedObjects join(Resource collection, String name) {
        return new JoinedCalendar(CalendarHead.of(collection, name));
    }

    @Override
    public List<MediaType> joinedForms() {
        return FORMS;
    }

    @Override
    public JoinedObjects join(Resource collection, String name, MediaType form) {
        return new JoinedForm(
                CalendarHead.of(collection, name), CalendarForm.of(form).orElseThrow());
    }

    @Override
    public String header() {
        return "CalDAV-Timezones";
    }

    /** What cannot be read is given as it is. */
    @Override
    public Octets preferred(Octets stored, Preferences preferences) {
        try {
            Component calendar = CalendarObject.read(stored.text()).calendar();
            Component given = StandardZones.preferred(calendar, preferences);
            return given.equals(calendar) ? stored : Octets.utf8(given.text());
        } catch (MalformedCalendarException e) {
            return stored;
        }
    }

    @Override
    public PropertyName ownPart() {
        return OwnParts.NAME;
    }

    /** What cannot be read is given as it is. */
    @Override
    public Octets seen(Octets stored, Optional<String> own) {
        String text = stored.text();
        if (own.isEmpty() && !SharedObject.mayHaveOwnParts(text)) {
            return stored;
        }
        try {
            ZonedObject object = ZonedObject.read(text);
            Component seen = SharedObject.of(object).seen(own);
            return seen == object.calendar() ? stored : Octets.utf8(seen.text());
        } catch (MalformedCalendarException e) {
            return stored;
        }
    }

    @Override
    public List<MediaType> otherForms() {
        return FORMS;
    }

    @Override
    public Octets given(Octets stored, MediaType form) throws DavException {
        return Octets.utf8(CalendarForm.of(form).orElseThrow().written(stored.text()));
    }

    @Override
    public Octets taken(Octets sent, MediaType form) throws DavException {
        try {
            String text = CalendarText.of(sent).text();
            return Octets.utf8(CalendarForm.of(form).orElseThrow().read(text));
        } catch (MalformedCalendarException e) {
            throw DavException.of(CalDavPreconditions.VALID_CALENDAR_DATA, e.getMessage());
        }
    }

    @Override
    public Octets today(Octets found) {
        return FileText.mended(found);
    }

    @Override
    public String firstLine() {
        return "BEGIN:VCALENDAR";
    }

    @Override
    public long maxOctets() {
        return MAX_OCTETS;
    }

    /** The span of a series whose last instances have no length is a second longer than in the first. */
    @Override
    public int indexRevision() {
        return ItemIndex.FIRST_REVISION + 1;
    }

    @Override
    public AcceptedObject accept(Octets sent, StoredCollection collection) throws DavException {
        if (sent.length() > MAX_OCTETS) {
            throw DavException.of(tooLarge(), "A calendar object has at most " + MAX_OCTETS + " octets.");
        }
        try {
            CleanText text = CalendarText.of(sent);
            Component calendar = mending.mend(calendar(text.text()));
            ZonedObject object = ZonedObject.of(CalendarObject.of(calendar));
            String uid = ObjectRules.check(object.object());
            ReferredZones.check(object);
            String kind = object.object().kind().orElseThrow();
            admit(kind, collection);
            ItemIndex index = new ItemIndex(
                    uid,
                    kind,
                    IndexSpan.of(object),
                    IndexFields.terms(object.components()),
                    Secrecy.of(object.object()));
            String stored = calendar.text();
            boolean altered = text.mended() || !isAllOf(text.text(), stored);
            Derived derived = new Derived();
            derived.get(ReadObject.class, () -> ReadObject.of(object));
            return new AcceptedObject(altered ? Octets.utf8(stored) : sent, altered, servedAs(kind), index, derived);
        } catch (MalformedCalendarException e) {
            throw Refusals.of(e);
        }
    }

    private static Component calendar(String text) throws MalformedCalendarException {
        List<Component> roots = CalendarReader.read(text);
        if (roots.size() != 1 || !roots.get(0).name().equals(CalendarObject.VCALENDAR)) {
            throw new MalformedCalendarException("The body must be exactly one VCALENDAR.");
        }
        return roots.get(0);
    }

    /** Whether a text consists of what is stored, apart from blank lines at its end. */
    private static boolean isAllOf(String text, String stored) {
        return text.startsWith(stored) && text.substring(stored.length()).isBlank();
    }

    private static String servedAs(String kind) {
        return "text/calendar; charset=utf-8; component=" + kind;
    }

    @Override
    public void admit(String kind, StoredCollection collection) throws DavException {
        if (!ComponentSet.of(collection).contains(kind)) {
            throw DavException.of(
                    CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT, "This calendar does not take a " + kind + ".");
        }
    }

    @Override
    public Octets reduced(Octets stored) {
        try {
            return Octets.utf8(Secrecy.timeOnly(stored.text()));
        } catch (MalformedCalendarException e) {
            return Octets.utf8(""); // what cannot be read cannot be shown in part
        }
    }

    @Override
    public Precondition unsupportedData() {
        return CalDavPreconditions.SUPPORTED_CALENDAR_DATA;
    }

    @Override
    public Precondition uidConflict() {
        return CalDavPreconditions.NO_UID_CONFLICT;
    }

    @Override
    public Precondition tooLarge() {
        return CalDavPreconditions.MAX_RESOURCE_SIZE;
    }
}
