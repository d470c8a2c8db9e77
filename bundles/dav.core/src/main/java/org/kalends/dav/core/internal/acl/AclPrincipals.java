/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.acl;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Grantee;

/**
 * How those that rights are given to are named in an ACL (RFC 3744 section 5.5.1).
 *
 * @param contextId the tenant all of them belong to
 * @param identities who there is
 * @param urls turns addresses into what clients see, and back
 */
public record AclPrincipals(int contextId, Identities identities, Urls urls) {
    private static final QName AUTHENTICATED = DavNames.dav("authenticated");
    private static final Precondition RECOGNIZED = Precondition.dav("recognized-principal", 403);
    private static final Precondition ALLOWED = Precondition.dav("allowed-principal", 403);

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
                .flatMap(this::grantee)
                .orElseThrow(() -> DavException.of(RECOGNIZED, "There is no such user or group."));
    }

    /** The user or group that an address names. */
    public Optional<Grantee> grantee(Href href) {
        List<String> segments = href.segments();
        if (segments.isEmpty() || !href.name().matches("0|[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        int id = Integer.parseInt(href.name());
        if (href.parent().samePlace(PrincipalHrefs.USERS)) {
            return identities.user(new UserId(contextId, id)).map(user -> Grantee.user(id));
        }
        boolean isGroup = href.parent().samePlace(PrincipalHrefs.GROUPS)
                && identities.group(contextId, id).isPresent();
        return isGroup ? Optional.of(Grantee.group(id)) : Optional.empty();
    }

    /** Writes a {@code DAV:principal}. */
    void write(Grantee grantee, XmlOut out) {
        out.open(DavNames.PRINCIPAL);
        switch (grantee.kind()) {
            case EVERYONE -> out.empty(AUTHENTICATED);
            case GROUP -> out.element(DavNames.HREF, urls.external(PrincipalHrefs.group(grantee.id())));
            case USER -> out.element(
                    DavNames.HREF, urls.external(PrincipalHrefs.user(new UserId(contextId, grantee.id()))));
        }
        out.close();
    }
}
