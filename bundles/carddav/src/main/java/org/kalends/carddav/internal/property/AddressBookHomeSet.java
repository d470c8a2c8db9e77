/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import javax.xml.namespace.QName;
import org.kalends.carddav.internal.AddressBookType;
import org.kalends.carddav.internal.CardDavNames;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.Root;
import org.kalends.dav.core.spi.LiveProperty;
import org.kalends.dav.core.spi.PropertyContext;
import org.kalends.dav.core.xml.XmlOut;
import org.kalends.identity.User;
import org.osgi.service.component.annotations.Component;

/** {@code CARDDAV:addressbook-home-set}, RFC 6352 section 7.1.1: on the own principal and where discovery starts. */
@Component
public final class AddressBookHomeSet implements LiveProperty {
    @Override
    public QName name() {
        return CardDavNames.card("addressbook-home-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource.as(User.class).isPresent() || resource.as(Root.class).isPresent();
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        boolean own = context.resource()
                .as(User.class)
                .map(user -> user.userId().equals(context.actor().id()))
                .orElse(true);
        if (own && AddressBookType.GATE.opensTo(context.actor())) {
            context.href(Href.ROOT.childCollection("carddav"), out);
        }
    }
}
