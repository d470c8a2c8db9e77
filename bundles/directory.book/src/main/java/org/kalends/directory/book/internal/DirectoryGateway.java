/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Root;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyWriter;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code CARDDAV:directory-gateway} (draft-daboo-carddav-directory-gateway section 4): where whoever asks searches the global address
 * book. Not there for those who synchronise it, as their clients would tell everybody twice.
 */
@Component(service = LiveProperty.class)
public final class DirectoryGateway implements LiveProperty {
    private static final QName NAME = new QName("urn:ietf:params:xml:ns:carddav", "directory-gateway");

    private final BookPlaces places;

    @Activate
    public DirectoryGateway(@Reference BookPlaces places) {
        this.places = places;
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(User.class).isPresent() || resource.as(Root.class).isPresent();
    }

    @Override
    public PropertyWriter prepared(XmlElement requested, Actor actor) {
        Optional<BookPlace> searched = places.of(actor).filter(BookPlace::searched);
        return (context, out) -> {
            BookPlace place =
                    searched.orElseThrow(() -> DavException.of(404, "There is no directory that is to be searched."));
            context.href(place.href(), out);
        };
    }
}
