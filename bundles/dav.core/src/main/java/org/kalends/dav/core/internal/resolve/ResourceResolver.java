/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.Installation;
import org.kalends.dav.api.engine.Part;
import org.kalends.dav.api.exchange.Resolver;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.ResourceProvider;
import org.kalends.dav.core.internal.registry.ResourceProviders;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds what an address names, by asking whoever serves its area. */
@Component(service = {ResourceResolver.class, Resolver.class})
public final class ResourceResolver implements Resolver {
    private final ResourceProviders providers;
    private final Installation installation;

    @Activate
    public ResourceResolver(@Reference ResourceProviders providers, @Reference Installation installation) {
        this.providers = providers;
        this.installation = installation;
    }

    /** Where who serves an area is away it is 503: a client that were told 404 would delete its copy. */
    @Override
    public Target resolve(Href href, Actor actor, Set<ItemPart> parts) throws DavException {
        String area = href.segments().isEmpty() ? "" : href.segments().get(0);
        Optional<ResourceProvider> provider = providers.of(area);
        if (provider.isPresent()) {
            installation.seen(Part.AREA, area);
            return provider.get().resolve(href, actor, parts);
        }
        if (area.isEmpty() || installation.has(Part.AREA, area)) {
            throw DavException.notReady();
        }
        return new Target.Orphan(href);
    }
}
