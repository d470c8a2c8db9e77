/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.config.Config;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.KalendsNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.WritableProperty;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.box.Outbox;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The address at which everybody who knows it sees when the owner of an outbox is busy. To set the property, to whatever, makes a new
 * address, and the one of before is none any more; to remove it takes it back. The token is kept with the outbox and not made of a
 * secret of the installation: so it is revoked for one alone, is the same on all nodes, and nothing has to be kept secret beside the data.
 */
@Component(service = LiveProperty.class)
public final class PublishedFreeBusyUrl implements WritableProperty {
    static final QName NAME = KalendsNames.kalends("published-free-busy-url");

    private final PublishedLocation location;
    private final Config config;

    @Activate
    public PublishedFreeBusyUrl(@Reference PublishedLocation location, @Reference Config config) {
        this.location = location;
        this.config = config;
    }

    /** The token that an outbox has. */
    static Optional<String> token(StoredCollection outbox) {
        return Optional.ofNullable(outbox.properties().get(StoredXml.key(NAME)))
                .map(stored -> StoredXml.parse(stored).text());
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Outbox.is(resource);
    }

    @Override
    public XmlElement accept(XmlElement value, Resource resource) throws DavException {
        if (!Publishing.of(owner(resource), config).allowed()) {
            throw DavException.of(
                    Precondition.CANNOT_MODIFY_PROTECTED_PROPERTY, "Busy time is not published on this server.");
        }
        return new XmlElement(NAME, Map.of(), List.of(new XmlElement.Text(SecretAddress.newToken())));
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        UserId owner = owner(context.resource());
        if (Publishing.of(owner, config).allowed()) {
            token(context.the(StoredCollection.class))
                    .map(token -> new SecretAddress(owner, token))
                    .ifPresent(address -> out.element(DavNames.HREF, location.location() + address.path()));
        }
    }

    private static UserId owner(Resource outbox) {
        StoredCollection stored = outbox.as(StoredCollection.class).orElseThrow();
        return new UserId(stored.id().contextId(), stored.ownerId());
    }
}
