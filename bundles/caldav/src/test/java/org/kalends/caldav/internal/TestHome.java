/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.ItemPart;

/**
 * The home of the user of {@link TestCalendar#actor}.
 *
 * @param calendars what is in it
 */
public record TestHome(List<TestCalendar> calendars) implements Collection {
    @Override
    public Href href() {
        return Href.parse("/caldav/");
    }

    @Override
    public List<QName> types() {
        return List.of(DavNames.COLLECTION);
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return Set.of(Privilege.ALL);
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        Home home = new Home(Calendars.AREA, TestCalendar.actor().user());
        return Optional.of(home).filter(facet::isInstance).map(facet::cast);
    }

    @Override
    public Stream<? extends Resource> members(Set<ItemPart> parts) {
        return calendars.stream();
    }
}
