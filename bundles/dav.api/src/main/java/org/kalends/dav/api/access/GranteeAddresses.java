/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.access;

import java.util.Optional;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.identity.Identities;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Grantee;

/**
 * Where those are that rights can be given to: the principals of users and groups.
 *
 * @param contextId the tenant all of them belong to
 * @param identities who there is
 */
public record GranteeAddresses(int contextId, Identities identities) {
    private static final String ID = "0|[1-9][0-9]{0,8}";

    /** The user or group that an address names; empty when there is none. */
    public Optional<Grantee> grantee(Href href) {
        if (href.segments().isEmpty() || !href.name().matches(ID)) {
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

    /** The address of a user or group; empty for everyone, who has none. */
    public Optional<Href> href(Grantee grantee) {
        return switch (grantee.kind()) {
            case EVERYONE -> Optional.empty();
            case GROUP -> Optional.of(PrincipalHrefs.group(grantee.id()));
            case USER -> Optional.of(PrincipalHrefs.user(new UserId(contextId, grantee.id())));
        };
    }
}
