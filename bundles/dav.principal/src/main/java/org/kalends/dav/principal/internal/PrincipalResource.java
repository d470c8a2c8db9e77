/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.access.PrivilegeSets;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;

/**
 * The principal of a group, a room or a piece of equipment (RFC 3744 section 2).
 *
 * @param href where it is
 * @param described the group or bookable resource
 */
record PrincipalResource(Href href, Object described) implements Resource {
    @Override
    public List<QName> types() {
        return List.of(DavNames.PRINCIPAL);
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return PrivilegeSets.READER;
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return facet.isInstance(described) ? Optional.of(facet.cast(described)) : Optional.empty();
    }
}
