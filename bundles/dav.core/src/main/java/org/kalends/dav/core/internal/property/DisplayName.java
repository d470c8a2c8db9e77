/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Principal;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
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
        return ShownName.unnamed(resource, Locale.ROOT).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        Optional<String> shown = ShownName.elsewhere(context.resource(), context.actor());
        if (shown.isPresent()) {
            out.text(shown.get());
        } else {
            WritableProperty.super.write(context, out);
        }
    }

    @Override
    public void writeDefault(PropertyContext context, XmlOut out) {
        ShownName.unnamed(context.resource(), context.actor().user().locale()).ifPresent(out::text);
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
