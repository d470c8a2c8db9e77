/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.data.AddressData;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.photo.PhotoEncoding;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Multiget;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CARDDAV:addressbook-multiget}, RFC 6352 section 8.7. */
@Component
public final class AddressBookMultigetReport implements Report {
    private final Multiget multiget;

    @Activate
    public AddressBookMultigetReport(@Reference Multiget multiget) {
        this.multiget = multiget;
    }

    @Override
    public QName name() {
        return CardDavNames.ADDRESSBOOK_MULTIGET;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return AddressBooks.holds(resource);
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        AddressData.check(PropertySelection.in(body));
        PhotoEncoding.acknowledge(request, response);
        multiget.run(body, resource.as(CollectionType.class).orElseThrow(), request, response);
    }
}
