/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.User;
import org.kalends.identity.UserId;

/**
 * What the quota properties of RFC 4331 have in common: homes and collections have them, for those who may create something
 * there. A home and all that is in it have one value, that of all that counts against the same bound.
 */
abstract class QuotaProperty implements LiveProperty {
    @Override
    public final boolean appliesTo(Resource resource) {
        return owner(resource).isPresent();
    }

    private static Optional<UserId> owner(Resource resource) {
        return resource.as(Home.class)
                .map(Home::owner)
                .or(() -> resource.as(CollectionOwner.class).map(CollectionOwner::user))
                .map(User::userId);
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) throws DavException {
        if (!context.resource().privileges(context.actor()).contains(Privilege.BIND)) {
            throw none();
        }
        out.text(String.valueOf(octets(owner(context.resource()).orElseThrow())));
    }

    /**
     * The value for what this user owns.
     *
     * @throws DavException 404 when there is none
     */
    abstract long octets(UserId owner) throws DavException;

    static DavException none() {
        return DavException.of(404, "There is no such property.");
    }
}
