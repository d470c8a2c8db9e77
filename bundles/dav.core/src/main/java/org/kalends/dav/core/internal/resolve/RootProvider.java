/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ResourceProvider;
import org.kalends.dav.core.internal.registry.ResourceProviders;
import org.kalends.embedded.services.LazyService;
import org.kalends.storage.api.ItemPart;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The root. */
@Component
public final class RootProvider implements ResourceProvider {
    private final CollectionTypes types;
    private final Homes homes;
    private final LazyService<ResourceProviders> providers;

    @Activate
    public RootProvider(
            BundleContext bundle,
            @Reference CollectionTypes types,
            @Reference Homes homes,
            @Reference ServiceReference<ResourceProviders> providers) {
        this.types = types;
        this.homes = homes;
        this.providers = new LazyService<>(bundle, providers);
    }

    @Override
    public boolean serves(String area) {
        return area.isEmpty();
    }

    @Override
    public Target resolve(Href href, Actor actor, Set<ItemPart> parts) throws DavException {
        List<Resource> tops = new ArrayList<>();
        Stream<String> areas = open(actor).map(CollectionType::area).distinct().sorted();
        areas.forEach(area -> tops.add(home(area, actor)));
        for (ResourceProvider provider : providers.use(ResourceProviders::all, DavException::notReady)) {
            tops.addAll(provider.tops(actor));
        }
        return new Target.Existing(new RootCollection(tops));
    }

    private HomeCollection home(String area, Actor actor) {
        List<CollectionType> inArea =
                open(actor).filter(type -> type.area().equals(area)).toList();
        return homes.named(Href.ROOT.childCollection(area), area, actor, inArea);
    }

    private Stream<CollectionType> open(Actor actor) {
        return types.all().stream().filter(type -> type.gate().opensTo(actor));
    }
}
