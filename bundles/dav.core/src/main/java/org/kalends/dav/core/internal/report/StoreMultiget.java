/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.Multiget;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Selection;
import org.osgi.service.component.annotations.Component;

/** Groups the references by collection and reads each collection's in batches. */
@Component
public final class StoreMultiget implements Multiget {
    private static final int BATCH = 100;

    @Override
    public void run(XmlElement body, CollectionType type, DavRequest request, DavResponse response)
            throws DavException, IOException {
        List<String> references =
                body.children(DavNames.HREF).map(href -> href.text().strip()).toList();
        if (references.isEmpty()) {
            throw DavException.of(400, "The report names no href.");
        }
        MultiStatusWriter out = response.multiStatus(PropertySelection.in(body));
        Map<Href, Map<String, String>> byCollection = new LinkedHashMap<>();
        for (String reference : references) {
            Optional<Href> href = request.urls().internal(reference).filter(found -> !found.segments()
                    .isEmpty());
            if (href.isPresent()) {
                byCollection
                        .computeIfAbsent(href.get().parent(), parent -> new LinkedHashMap<>())
                        .put(href.get().name(), reference);
            } else {
                out.status(reference, 404);
            }
        }
        for (Map.Entry<Href, Map<String, String>> group : byCollection.entrySet()) {
            tell(members(group.getKey(), type, request), group.getValue(), out);
        }
        out.finish();
    }

    /** The collection, if it is one of such objects within the scope of the request that the user may read. */
    private static Optional<StoredMembers> members(Href href, CollectionType type, DavRequest request)
            throws DavException {
        Href scope = request.target().href();
        boolean inScope = href.isWithin(scope) || scope.isWithin(href);
        Optional<Resource> found = inScope ? request.resolve(href, Set.of()).resource() : Optional.empty();
        return found.filter(StoredMembers.class::isInstance)
                .map(StoredMembers.class::cast)
                .filter(members -> members.as(CollectionType.class)
                        .filter(kind ->
                                kind.format().mediaType().equals(type.format().mediaType()))
                        .isPresent())
                .filter(members -> members.privileges(request.actor()).contains(Privilege.READ));
    }

    private static void tell(Optional<StoredMembers> collection, Map<String, String> wanted, MultiStatusWriter out)
            throws IOException {
        List<String> names = new ArrayList<>(wanted.keySet());
        for (int from = 0; from < names.size(); from += BATCH) {
            List<String> batch = names.subList(from, Math.min(names.size(), from + BATCH));
            Map<String, Resource> found = collection.isPresent() ? read(collection.get(), batch, out) : Map.of();
            for (String name : batch) {
                if (found.containsKey(name)) {
                    out.resource(found.get(name));
                } else {
                    out.status(wanted.get(name), 404);
                }
            }
        }
    }

    private static Map<String, Resource> read(StoredMembers collection, List<String> names, MultiStatusWriter out) {
        try (Stream<Resource> items = collection.select(new Selection.Names(names), out.parts())) {
            return items.collect(Collectors.toMap(item -> item.href().name(), Function.identity()));
        }
    }
}
