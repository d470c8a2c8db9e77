/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.acl.internal;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.access.GranteeAddresses;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.Identities;
import org.kalends.storage.api.Grantee;

/**
 * How those that rights are given to are named in an ACL (RFC 3744 section 5.5.1).
 *
 * @param addresses where they are
 * @param urls turns addresses into what clients see, and back
 */
record AclPrincipals(GranteeAddresses addresses, Urls urls) {
    private static final QName AUTHENTICATED = DavNames.dav("authenticated");
    private static final Precondition RECOGNIZED = Precondition.dav("recognized-principal", 403);
    private static final Precondition ALLOWED = Precondition.dav("allowed-principal", 403);

    /** As somebody names them. */
    static AclPrincipals of(Actor actor, Identities identities, Urls urls) {
        return new AclPrincipals(new GranteeAddresses(actor.id().contextId(), identities), urls);
    }

    /**
     * Reads who a {@code DAV:principal} names.
     *
     * @throws DavException {@code recognized-principal} for one there is not, {@code allowed-principal} for one that
     *     cannot be given rights
     */
    Grantee read(XmlElement principal) throws DavException {
        if (principal.child(AUTHENTICATED).isPresent()) {
            return Grantee.EVERYONE;
        }
        XmlElement reference = principal
                .child(DavNames.HREF)
                .orElseThrow(() -> DavException.of(
                        ALLOWED, "Rights are given to users, groups and DAV:authenticated, who is everyone here."));
        return urls.internal(reference.text().strip())
                .flatMap(addresses::grantee)
                .orElseThrow(() -> DavException.of(RECOGNIZED, "There is no such user or group."));
    }

    /** Writes a {@code DAV:principal}. */
    void write(Grantee grantee, XmlOut out) {
        out.open(DavNames.PRINCIPAL);
        Optional<Href> href = addresses.href(grantee);
        if (href.isPresent()) {
            out.element(DavNames.HREF, urls.external(href.get()));
        } else {
            out.empty(AUTHENTICATED);
        }
        out.close();
    }
}
