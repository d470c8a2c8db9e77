/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.DavNames;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.LiveProperty;
import org.kalends.dav.core.spi.PropertyContext;
import org.kalends.dav.core.spi.WritableProperty;
import org.kalends.dav.core.xml.XmlElement;
import org.kalends.dav.core.xml.XmlOut;
import org.kalends.identity.BookableResource;
import org.kalends.identity.Group;
import org.kalends.identity.User;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/**
 * {@code DAV:displayname}, RFC 4918 section 15.2. A collection that was given none shows a name in the reader's language,
 * or the last segment of its address.
 */
@Component(service = LiveProperty.class)
public final class DisplayName implements WritableProperty {
    private static final int MAX_CHARACTERS = 1024;

    @Override
    public QName name() {
        return DavNames.DISPLAYNAME;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return hasDefault(resource);
    }

    @Override
    public boolean inAllprop() {
        return true;
    }

    @Override
    public boolean hasDefault(Resource resource) {
        return defaultName(resource, Locale.ROOT).isPresent();
    }

    @Override
    public void writeDefault(PropertyContext context, XmlOut out) {
        Locale locale = context.actor().user().locale();
        out.text(defaultName(context.resource(), locale).orElse(""));
    }

    private static Optional<String> defaultName(Resource resource, Locale locale) {
        return Stream.<Optional<String>>of(
                        ofCollection(resource, locale),
                        ofHome(resource, locale),
                        resource.as(User.class).map(User::displayName),
                        resource.as(Group.class).map(Group::displayName),
                        resource.as(BookableResource.class).map(BookableResource::displayName))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ofCollection(Resource resource, Locale locale) {
        return resource.as(StoredCollection.class)
                .map(collection -> collection.standard()
                        ? resource.as(CollectionType.class).orElseThrow().displayName(collection, locale)
                        : collection.name());
    }

    private static Optional<String> ofHome(Resource resource, Locale locale) {
        return resource.as(Home.class)
                .flatMap(home -> resource.as(CollectionType.class))
                .map(type -> type.homeDisplayName(locale));
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        String text = value.text();
        if (text.length() > MAX_CHARACTERS) {
            throw DavException.of(507, "A name has at most " + MAX_CHARACTERS + " characters.");
        }
        Map<QName, String> attributes = value.attributes();
        return new XmlElement(name(), attributes, List.of(new XmlElement.Text(text)));
    }
}
