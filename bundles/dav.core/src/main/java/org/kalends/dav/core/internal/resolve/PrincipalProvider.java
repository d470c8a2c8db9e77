/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.core.Href;
import org.kalends.dav.core.exchange.Actor;
import org.kalends.dav.core.resource.PrincipalHrefs;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.ResourceProvider;
import org.kalends.identity.Identities;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The principals: {@code principals/{users,groups,resources}/<id>/}. */
@Component
public final class PrincipalProvider implements ResourceProvider {
    private static final int OF_A_PRINCIPAL = 3;

    private final Identities identities;

    @Activate
    public PrincipalProvider(@Reference Identities identities) {
        this.identities = identities;
    }

    @Override
    public boolean serves(String area) {
        return area.equals(PrincipalHrefs.PRINCIPALS.name());
    }

    @Override
    public Target resolve(Href href, Actor actor, Set<ItemPart> parts) {
        List<String> segments = href.segments();
        if (segments.size() == 1) {
            return new Target.Existing(PrincipalTree.of(actor, identities));
        }
        Optional<PrincipalCollection> collection = PrincipalTree.collections(actor, identities).stream()
                .filter(candidate -> candidate.href().name().equals(segments.get(1)))
                .findFirst();
        if (collection.isEmpty()) {
            return new Target.Orphan(href);
        }
        if (segments.size() < OF_A_PRINCIPAL) {
            return new Target.Existing(collection.get());
        }
        Optional<? extends Resource> principal = segments.size() > OF_A_PRINCIPAL
                ? Optional.empty()
                : principal(collection.get(), href, actor).findFirst();
        return principal.<Target>map(Target.Existing::new).orElseGet(() -> new Target.Orphan(href));
    }

    private Stream<? extends Resource> principal(PrincipalCollection collection, Href href, Actor actor) {
        if (!href.name().matches("[1-9][0-9]{0,8}")) {
            return Stream.empty();
        }
        if (collection.href().samePlace(PrincipalHrefs.USERS)) {
            return PrincipalTree.user(Integer.parseInt(href.name()), actor, identities);
        }
        return collection.members(Set.of()).filter(member -> member.href().samePlace(href));
    }
}
