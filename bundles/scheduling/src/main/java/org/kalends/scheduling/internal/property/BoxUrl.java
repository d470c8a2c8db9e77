/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.User;

/** Where a box of a user is, told at the user's principal (RFC 6638 sections 2.1.1 and 2.2.1). */
abstract class BoxUrl implements LiveProperty {
    private final QName name;
    private final String box;

    /**
     * @param name the property's element
     * @param box the name of the box in its home
     */
    BoxUrl(QName name, String box) {
        this.name = name;
        this.box = box;
    }

    @Override
    public final QName name() {
        return name;
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return resource.as(User.class).isPresent();
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) {
        User user = context.the(User.class);
        Href home = Href.ROOT.childCollection("caldav");
        Href named = user.userId().equals(context.actor().id())
                ? home
                : home.childCollection("users").childCollection(String.valueOf(user.id()));
        context.href(named.childCollection(box), out);
    }
}
