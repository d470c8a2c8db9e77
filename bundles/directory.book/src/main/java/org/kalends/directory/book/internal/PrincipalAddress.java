/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyWriter;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.identity.DirectoryEntry;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CARDDAV:principal-address}, RFC 6352 section 7.1.2: the card of a user or a group, in the book of whoever asks. */
@Component
public final class PrincipalAddress implements LiveProperty {
    private static final QName NAME = new QName("urn:ietf:params:xml:ns:carddav", "principal-address");

    private final BookPlaces places;

    @Activate
    public PrincipalAddress(@Reference BookPlaces places) {
        this.places = places;
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return entry(resource).isPresent();
    }

    private static Optional<DirectoryEntry> entry(Resource principal) {
        return Stream.of(principal.as(User.class), principal.as(Group.class))
                .flatMap(Optional::stream)
                .map(DirectoryEntry.class::cast)
                .findFirst();
    }

    @Override
    public PropertyWriter prepared(XmlElement requested, Actor actor) {
        Optional<BookPlace> place = places.of(actor);
        return (context, out) -> {
            DirectoryEntry entry = entry(context.resource()).orElseThrow();
            BookPlace found = place.filter(
                            somewhere -> entry.contextId() == actor.id().contextId())
                    .orElseThrow(() -> DavException.of(404, "There is no book with a card of this principal."));
            context.href(found.card(entry.key()), out);
        };
    }
}
