/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal;

import java.util.List;
import java.util.Set;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.ResourceProvider;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The principals: {@code principals/{users,groups,resources}/<id>/}, and below users
 * {@code calendar-proxy-read/} and {@code calendar-proxy-write/}.
 */
@Component
public final class PrincipalProvider implements ResourceProvider {
    private final PrincipalTree tree;

    @Activate
    public PrincipalProvider(@Reference PrincipalTree tree) {
        this.tree = tree;
    }

    @Override
    public boolean serves(String area) {
        return area.equals(PrincipalHrefs.PRINCIPALS.name());
    }

    @Override
    public Target resolve(Href href, Actor actor, Set<ItemPart> parts) {
        return tree.find(href, actor).<Target>map(Target.Existing::new).orElseGet(() -> new Target.Orphan(href));
    }

    @Override
    public List<Resource> tops(Actor actor) {
        return List.of(tree.top(actor));
    }
}
