/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Titled;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.NamedForViewer;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.spi.Union;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/**
 * {@code DAV:displayname}, RFC 4918 section 15.2. A collection that was given none shows a name in the reader's language,
 * or the last segment of its address.
 */
@Component(service = LiveProperty.class)
public final class DisplayName implements WritableProperty, SearchableProperty {
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
    public void write(PropertyContext context, XmlOut out) throws DavException {
        Optional<String> shown = asShown(context);
        if (shown.isPresent()) {
            out.text(shown.get());
        } else {
            WritableProperty.super.write(context, out);
        }
    }

    @Override
    public void writeDefault(PropertyContext context, XmlOut out) {
        out.text(defaultName(context).orElse(""));
    }

    @Override
    public String description() {
        return "Display Name";
    }

    @Override
    public List<String> texts(PropertyContext context) {
        return Principal.of(context.resource()).map(Principal::displayName).stream()
                .toList();
    }

    @Override
    public Optional<String> directoryText(TextMatch match) {
        return Optional.of(match.pattern());
    }

    private static Optional<String> defaultName(PropertyContext context) {
        return defaultName(context.resource(), context.actor().user().locale());
    }

    /** The name where it is another one than was given: of several collections shown as one, and of those of others. */
    private Optional<String> asShown(PropertyContext context) {
        Resource resource = context.resource();
        Optional<String> ofUnion = resource.as(Union.class).map(Union::displayName);
        Optional<CollectionOwner> owner = resource.as(CollectionOwner.class);
        if (ofUnion.isPresent() || owner.isEmpty()) {
            return ofUnion;
        }
        Optional<NamedForViewer> named =
                resource.as(CollectionType.class).flatMap(type -> type.as(NamedForViewer.class));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String given = stored(resource)
                .map(element -> StoredXml.parse(element).text())
                .or(() -> defaultName(context))
                .orElse("");
        String shown = named.get()
                .displayName(
                        given, context.the(StoredCollection.class), owner.get().user(), context.actor());
        return Optional.of(shown).filter(name -> !name.equals(given));
    }

    private static Optional<String> defaultName(Resource resource, Locale locale) {
        return Stream.<Optional<String>>of(
                        ofCollection(resource, locale),
                        ofHome(resource, locale),
                        Principal.of(resource).map(Principal::displayName),
                        resource.as(Titled.class).map(Titled::displayName))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ofCollection(Resource resource, Locale locale) {
        return resource.as(StoredCollection.class)
                .map(collection -> collection.standard()
                        ? provisioned(resource).displayName(collection, locale)
                        : collection.path().name());
    }

    private static Provisioned provisioned(Resource standard) {
        return standard.as(CollectionType.class)
                .orElseThrow()
                .as(Provisioned.class)
                .orElseThrow();
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
