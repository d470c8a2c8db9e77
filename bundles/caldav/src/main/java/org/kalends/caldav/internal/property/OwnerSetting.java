/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.property;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SettableProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * A text that the owner of calendars says of each of them, or of all at the home, where clients of Apple say it. What is said there is
 * kept with the calendar that every user has: a home is in no store.
 */
abstract class OwnerSetting implements WritableProperty, SettableProperty {
    private final QName name;
    private final UnitsOfWork units;

    OwnerSetting(QName name, UnitsOfWork units) {
        this.name = name;
        this.units = units;
    }

    /**
     * Examines a text.
     *
     * @throws DavException when it is no valid value, by the precondition that says why
     */
    abstract void check(String text) throws DavException;

    @Override
    public final QName name() {
        return name;
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource) || Calendars.isHome(resource);
    }

    @Override
    public final XmlElement accept(XmlElement value, Resource resource) throws DavException {
        check(value.text());
        return new XmlElement(name, Map.of(), List.of(new XmlElement.Text(value.text())));
    }

    @Override
    public final boolean settableOn(Resource resource) {
        return Calendars.isHome(resource);
    }

    @Override
    public final Runnable accept(PropertyContext context) throws DavException {
        Resource calendar = defaultCalendar(context.resource())
                .orElseThrow(() -> DavException.of(409, "This home has no calendar yet with which it could be kept."));
        String value = StoredXml.of(accept(context.requested(), calendar));
        return () -> keep(value, calendar);
    }

    private void keep(String value, Resource calendar) {
        UserId owner = calendar.as(CollectionOwner.class).orElseThrow().user().userId();
        try {
            units.begin(owner, calendar.as(Storage.class).orElseThrow())
                    .patch(calendar, Map.of(StoredXml.key(name), Optional.of(value)))
                    .commit();
        } catch (DavException e) {
            throw new IllegalStateException("What is said at a home cannot be kept: " + e.getMessage(), e);
        }
    }

    @Override
    public final Optional<String> stored(Resource resource) {
        return Calendars.isHome(resource)
                ? defaultCalendar(resource).flatMap(WritableProperty.super::stored)
                : WritableProperty.super.stored(resource);
    }

    private static Optional<Resource> defaultCalendar(Resource home) {
        UserId owner = home.as(Home.class).orElseThrow().owner().userId();
        try (Stream<? extends Resource> members = ((Collection) home).members(Set.of())) {
            return members.filter(Calendars::isCalendar)
                    .filter(calendar -> calendar.as(StoredCollection.class)
                            .filter(stored -> stored.standard() && stored.name().equals(Calendars.DEFAULT))
                            .isPresent())
                    .filter(calendar -> calendar.as(CollectionOwner.class)
                            .filter(found -> found.user().userId().equals(owner))
                            .isPresent())
                    .<Resource>map(calendar -> calendar)
                    .findFirst();
        }
    }
}
