/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Content;
import org.kalends.dav.api.resource.Resource;

/**
 * A picture or sound of a card on its own, to be read by those who may read the card.
 *
 * @param href where it is
 * @param content what it is
 * @param card whose it is
 */
record PhotoResource(Href href, Content content, Resource card) implements Resource {
    private static final Set<Privilege> READING =
            Set.of(Privilege.READ, Privilege.READ_ACL, Privilege.READ_CURRENT_USER_PRIVILEGE_SET);

    @Override
    public List<QName> types() {
        return List.of();
    }

    @Override
    public Optional<ETag> etag() {
        return Optional.of(content.etag());
    }

    @Override
    public Set<Privilege> privileges(Actor actor) {
        return card.privileges(actor).stream().filter(READING::contains).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <T> Optional<T> as(Class<T> facet) {
        return facet == Content.class ? Optional.of(facet.cast(content)) : Optional.empty();
    }
}
